package org.trapeze.classify.term;

import java.util.ArrayList;
import java.util.List;

/**
 * "And", "or" and "not", in a normal form: arguments flat, each once and in order, negation only before comparisons.
 * What one argument says of the others is used, since the path conditions of statements repeat one another.
 */
final class Connectives {
    private final Pool pool;

    Connectives(Pool pool) {
        this.pool = pool;
    }

    BoolExpr not(BoolExpr term) {
        if (term.negation == null) {
            BoolExpr negation = switch (term.op) {
                case AND -> join(Op.OR, negated(term));
                case OR -> join(Op.AND, negated(term));
                default -> pool.truth(Op.NOT, term);
            };
            term.negation = negation;
            if (negation.negation == null) {
                negation.negation = term;
            }
        }
        return term.negation;
    }

    private List<BoolExpr> negated(BoolExpr term) {
        List<BoolExpr> negated = new ArrayList<>();
        for (int i = 0; i < term.args.length; i++) {
            negated.add(not(term.truth(i)));
        }
        return negated;
    }

    /** @param op {@link Op#AND} or {@link Op#OR} */
    BoolExpr join(Op op, Iterable<BoolExpr> all) {
        BoolExpr absorbing = pool.truth(op == Op.OR);
        Conditions flat = new Conditions();
        for (BoolExpr term : all) {
            if (term == absorbing) {
                return absorbing;
            }
            flatten(op, term, flat);
        }
        BoolExpr[] sorted = flat.sorted();
        if (!consistent(sorted, flat)) {
            return absorbing;
        }
        List<BoolExpr> reduced = reduce(op, sorted, flat);
        return reduced == null ? make(op, sorted) : join(op, reduced);
    }

    private void flatten(Op op, BoolExpr term, Conditions flat) {
        if (term.op == op) {
            for (int i = 0; i < term.args.length; i++) {
                flat.add(term.truth(i));
            }
        } else if (term != pool.truth(op == Op.AND)) {
            flat.add(term);
        }
    }

    private static boolean consistent(BoolExpr[] sorted, Conditions flat) {
        for (BoolExpr term : sorted) {
            if (term.negation != null && flat.contains(term.negation)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Within "and", an "or" loses the arguments that cannot hold beside the others, and goes where one holds anyway.
     */
    private List<BoolExpr> reduce(Op op, BoolExpr[] sorted, Conditions flat) {
        Op dual = op == Op.AND ? Op.OR : Op.AND;
        boolean changed = false;
        List<BoolExpr> result = new ArrayList<>();
        for (BoolExpr term : sorted) {
            BoolExpr reduced = term.op == dual ? reduce(op, dual, term, flat) : term;
            changed |= reduced != term;
            result.add(reduced);
        }
        return changed ? result : null;
    }

    private BoolExpr reduce(Op op, Op dual, BoolExpr term, Conditions flat) {
        List<BoolExpr> kept = new ArrayList<>();
        for (int i = 0; i < term.args.length; i++) {
            BoolExpr arg = term.truth(i);
            if (flat.contains(arg)) {
                return pool.truth(op == Op.AND);
            }
            if (!contradicts(flat, op, not(arg))) {
                kept.add(arg);
            }
        }
        return kept.size() == term.args.length ? term : join(dual, kept);
    }

    private boolean contradicts(Conditions flat, Op op, BoolExpr negation) {
        if (negation.op != op) {
            return flat.contains(negation);
        }
        for (int i = 0; i < negation.args.length; i++) {
            if (!flat.contains(negation.truth(i))) {
                return false;
            }
        }
        return true;
    }

    private BoolExpr make(Op op, BoolExpr[] sorted) {
        return switch (sorted.length) {
            case 0 -> pool.truth(op == Op.AND);
            case 1 -> sorted[0];
            default -> pool.truth(op, sorted);
        };
    }
}
