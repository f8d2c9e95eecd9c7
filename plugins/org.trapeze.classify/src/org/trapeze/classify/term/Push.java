package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * One step of the search: changes one unknown so that a term takes a value, or at least so that the one place that the
 * step has followed does. A step that leads nowhere changes nothing.
 */
final class Push {
    /** One in so many choices is made without looking ahead. */
    private static final int RANDOM_CHOICES = 4;

    private final Assignment assignment;
    private final RandomGenerator random;
    private final Inverse inverse;

    Push(Assignment assignment, RandomGenerator random) {
        this.assignment = assignment;
        this.random = random;
        this.inverse = new Inverse(assignment, random);
    }

    /** Works on a condition that does not have the wanted truth value. */
    void make(BoolExpr condition, boolean wanted) {
        switch (condition.op) {
            case NOT -> make(condition.truth(0), !wanted);
            case AND, OR -> make(argument(condition, wanted), wanted);
            case SAME -> same(condition.bits(0), condition.bits(1), wanted);
            case ULT -> ordered(condition, wanted, BigInteger.ZERO, Arithmetic.mask(condition.args[0].width()));
            case SLT -> signed(condition);
            default -> { }
        }
    }

    /** One of the arguments that stand in the way, more often than not one that little stands in the way of itself. */
    private BoolExpr argument(BoolExpr condition, boolean wanted) {
        boolean any = random.nextInt(RANDOM_CHOICES) == 0;
        BoolExpr chosen = null;
        int best = Integer.MAX_VALUE;
        int count = 0;
        for (int i = 0; i < condition.args.length; i++) {
            BoolExpr arg = condition.truth(i);
            if (assignment.holds(arg) == wanted) {
                continue;
            }
            int distance = any ? 1 : distance(arg, wanted);
            count = distance < best ? 1 : distance == best ? count + 1 : count;
            if (distance <= best && random.nextInt(count) == 0) {
                chosen = arg;
            }
            best = Math.min(best, distance);
        }
        return chosen;
    }

    /** How many arguments of a condition have to change, all of which have to have a value. */
    private int distance(BoolExpr condition, boolean wanted) {
        if (condition.op != (wanted ? Op.AND : Op.OR)) {
            return 1;
        }
        int distance = 0;
        for (int i = 0; i < condition.args.length; i++) {
            distance += assignment.holds(condition.truth(i)) == wanted ? 0 : 1;
        }
        return distance;
    }

    private void same(BitVecExpr a, BitVecExpr b, boolean wanted) {
        boolean first = b.isNumeral() || !a.isNumeral() && random.nextBoolean();
        BitVecExpr moved = first ? a : b;
        BigInteger other = assignment.value(first ? b : a);
        make(moved, wanted ? other : different(other, moved.width()));
    }

    private BigInteger different(BigInteger value, int width) {
        return switch (random.nextInt(4)) {
            case 0 -> value.xor(BigInteger.ONE.shiftLeft(random.nextInt(width)));
            case 1 -> value.signum() == 0 ? BigInteger.ONE : BigInteger.ZERO;
            default -> value.add(BigInteger.ONE).and(Arithmetic.mask(width));
        };
    }

    /** Moves one side of a comparison of a and b to where a is below b, or is not. */
    private void ordered(BoolExpr condition, boolean below, BigInteger least, BigInteger most) {
        BitVecExpr a = condition.bits(0);
        BitVecExpr b = condition.bits(1);
        boolean first = b.isNumeral() || !a.isNumeral() && random.nextBoolean();
        BigInteger one = below ? BigInteger.ONE : BigInteger.ZERO;
        if (first) {
            BigInteger limit = assignment.value(b);
            make(a, below ? least : limit, below ? limit.subtract(one) : most);
        } else {
            BigInteger limit = assignment.value(a);
            make(b, below ? limit.add(one) : least, below ? most : limit);
        }
    }

    private void make(BitVecExpr vector, BigInteger least, BigInteger most) {
        int order = least.compareTo(most);
        if (order <= 0) {
            make(vector, order == 0 ? least : between(least, most));
        }
    }

    /** Either end, or something between them. */
    private BigInteger between(BigInteger least, BigInteger most) {
        return switch (random.nextInt(4)) {
            case 0 -> most;
            case 1 -> least.add(new BigInteger(most.subtract(least).bitLength(), new Bits(random))
                    .mod(most.subtract(least).add(BigInteger.ONE)));
            default -> least;
        };
    }

    /** A random number has the right order often enough. */
    private void signed(BoolExpr condition) {
        boolean first = condition.bits(1).isNumeral() || !condition.bits(0).isNumeral() && random.nextBoolean();
        BitVecExpr moved = condition.bits(first ? 0 : 1);
        BigInteger other = assignment.value(condition.bits(first ? 1 : 0));
        BigInteger top = BigInteger.ONE.shiftLeft(moved.width() - 1);
        BigInteger value = switch (random.nextInt(4)) {
            case 0 -> top;
            case 1 -> top.subtract(BigInteger.ONE);
            case 2 -> other.add(BigInteger.ONE);
            default -> other.subtract(BigInteger.ONE);
        };
        make(moved, value.and(Arithmetic.mask(moved.width())));
    }

    /** Follows a vector down. */
    private void make(BitVecExpr vector, BigInteger wanted) {
        BitVecExpr term = vector;
        BigInteger value = wanted;
        while (!term.isNumeral() && !assignment.value(term).equals(value)) {
            if (term.op == Op.UNKNOWN || term.op == Op.APPLY && random.nextInt(8) != 0) {
                assignment.set(term, value);
                return;
            }
            if (term.op == Op.CHOOSE && other(term, value)) {
                make(term.truth(0), !assignment.holds(term.truth(0)));
                return;
            }
            int place = place(term);
            value = inverse.of(term, place, value);
            if (value == null) {
                return;
            }
            term = term.bits(place);
        }
    }

    /** Whether to turn to the other branch of a choice: where it fits, where this one never does, or at times. */
    private boolean other(BitVecExpr choice, BigInteger value) {
        boolean holds = assignment.holds(choice.truth(0));
        BitVecExpr present = choice.bits(holds ? 1 : 2);
        BitVecExpr other = choice.bits(holds ? 2 : 1);
        if (other.isNumeral()) {
            return other.value.equals(value);
        }
        return present.isNumeral() || random.nextInt(4) == 0;
    }

    /** The argument to go on with. */
    private int place(BitVecExpr term) {
        if (term.op == Op.CHOOSE) {
            return assignment.holds(term.truth(0)) ? 1 : 2;
        }
        if (term.args.length == 1 || term.args[1] instanceof BitVecExpr b && b.isNumeral()) {
            return 0;
        }
        return term.bits(0).isNumeral() || random.nextBoolean() ? 1 : 0;
    }

    /** {@link BigInteger} draws from {@link java.util.Random} only. */
    static final class Bits extends java.util.Random {
        private static final long serialVersionUID = 1L;
        private final transient RandomGenerator source;

        Bits(RandomGenerator source) {
            this.source = source;
        }

        @Override
        protected int next(int bits) {
            return source == null ? 0 : source.nextInt() >>> Integer.SIZE - bits;
        }
    }
}
