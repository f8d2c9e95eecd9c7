package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.trapeze.classify.term.Valuation.Name;
import org.trapeze.classify.term.Valuation.Point;

/**
 * Values for the unknowns of a pool of terms, and with them for every term. An unknown that has been given no value is
 * 0, and so is an unknown function. Values are computed when they are asked for, and kept until an unknown changes.
 */
public final class Assignment {
    private final Terms terms;
    private final Map<BitVecExpr, BigInteger> unknowns;
    private final Map<Point, BigInteger> functions;
    private long[] values = {};
    private BigInteger[] wide = {};
    private int[] computed = {};
    private int round;
    private Runnable undo = () -> { };

    /** Everything is 0. */
    public Assignment(Terms terms) {
        this(terms, new HashMap<>(), new HashMap<>());
    }

    private Assignment(Terms terms, Map<BitVecExpr, BigInteger> unknowns, Map<Point, BigInteger> functions) {
        this.terms = terms;
        this.unknowns = unknowns;
        this.functions = functions;
        forget();
    }

    /** {@return the assignment that a valuation means for the unknowns that there are among some terms} */
    public static Assignment of(Terms terms, Valuation valuation) {
        Map<BitVecExpr, BigInteger> unknowns = new HashMap<>();
        valuation.unknowns().forEach((name, value) -> terms.existing(name.name(), name.width())
                .ifPresent(unknown -> unknowns.put(unknown, value)));
        return new Assignment(terms, unknowns, new HashMap<>(valuation.functions()));
    }

    /** {@return the values of the unknowns, independent of these terms} */
    public Valuation valuation() {
        Map<Name, BigInteger> names = new HashMap<>();
        unknowns.forEach((unknown, value) -> names.put(new Name(unknown.name, unknown.width()), value));
        names.values().removeIf(value -> value.signum() == 0);
        Map<Point, BigInteger> points = new HashMap<>(functions);
        points.values().removeIf(value -> value.signum() == 0);
        return new Valuation(names, points);
    }

    /** {@return an assignment that is the same for now} */
    Assignment copy() {
        return new Assignment(terms, new HashMap<>(unknowns), new HashMap<>(functions));
    }

    /** Sets an unknown, or an unknown function at the present value of its argument. */
    void set(BitVecExpr leaf, BigInteger value) {
        if (leaf.op == Op.UNKNOWN) {
            set(unknowns, leaf, value);
        } else {
            set(functions, new Point(leaf.name, value(leaf.bits(0))), value);
        }
    }

    private <K> void set(Map<K, BigInteger> values, K key, BigInteger value) {
        BigInteger old = values.put(key, value);
        undo = () -> values.compute(key, (same, present) -> old);
        forget();
    }

    /** Takes the last change back. */
    void undo() {
        undo.run();
        undo = () -> { };
        forget();
    }

    private void forget() {
        if (terms.size() > computed.length) {
            int size = terms.size() + terms.size() / 2;
            values = new long[size];
            wide = new BigInteger[size];
            computed = new int[size];
            round = 0;
        }
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(computed, 0);
            round = 1;
        }
    }

    /** {@return whether a condition holds} */
    public boolean holds(BoolExpr condition) {
        return bits(condition) != 0;
    }

    /** {@return the value of a vector} */
    public BigInteger value(BitVecExpr vector) {
        if (vector.width() <= Long.SIZE) {
            return Arithmetic.unsigned(bits(vector));
        }
        prepare(vector);
        if (computed[vector.id] != round) {
            wide[vector.id] = wide(vector);
            computed[vector.id] = round;
        }
        return wide[vector.id];
    }

    /** The value of a term of at most 64 bits; a truth value is 0 or 1. */
    private long bits(Term term) {
        prepare(term);
        if (computed[term.id] != round) {
            values[term.id] = compute(term);
            computed[term.id] = round;
        }
        return values[term.id];
    }

    private void prepare(Term term) {
        if (term.id >= computed.length) {
            forget();
        }
    }

    private long compute(Term term) {
        return switch (term.op) {
            case TRUE -> 1;
            case FALSE -> 0;
            case NOT -> bits(term.args[0]) ^ 1;
            case AND -> all(term, 1);
            case OR -> all(term, 0);
            case SAME, ULT, SLT -> compare(term) ? 1 : 0;
            case CHOOSE -> bits(term.args[bits(term.args[0]) != 0 ? 1 : 2]);
            case NUMBER -> term.value.longValue();
            case UNKNOWN, APPLY -> leaf(term).longValue();
            case EXTRACT -> term.args[0].width() > Long.SIZE ? wide(term).longValue()
                    : bits(term.args[0]) >>> term.low & Arithmetic.shortMask(term.width());
            case CONCAT -> bits(term.args[0]) << term.args[1].width() | bits(term.args[1]);
            case ZERO_EXTEND -> bits(term.args[0]);
            case SIGN_EXTEND -> Arithmetic.signed(bits(term.args[0]), term.args[0].width())
                    & Arithmetic.shortMask(term.width());
            case BITNOT -> ~bits(term.args[0]) & Arithmetic.shortMask(term.width());
            case NEG -> -bits(term.args[0]) & Arithmetic.shortMask(term.width());
            default -> Arithmetic.compute(term.op, term.width(), bits(term.args[0]), bits(term.args[1]));
        };
    }

    /** One argument that is different decides. */
    private long all(Term term, long usual) {
        for (Term arg : term.args) {
            if (bits(arg) != usual) {
                return usual ^ 1;
            }
        }
        return usual;
    }

    private boolean compare(Term term) {
        int width = term.args[0].width();
        if (width > Long.SIZE) {
            BigInteger a = value(term.bits(0));
            BigInteger b = value(term.bits(1));
            return switch (term.op) {
                case SAME -> a.equals(b);
                case ULT -> a.compareTo(b) < 0;
                default -> Arithmetic.signed(a, width).compareTo(Arithmetic.signed(b, width)) < 0;
            };
        }
        long a = bits(term.args[0]);
        long b = bits(term.args[1]);
        return switch (term.op) {
            case SAME -> a == b;
            case ULT -> Long.compareUnsigned(a, b) < 0;
            default -> Arithmetic.signed(a, width) < Arithmetic.signed(b, width);
        };
    }

    private BigInteger leaf(Term term) {
        BitVecExpr leaf = (BitVecExpr) term;
        BigInteger value = term.op == Op.UNKNOWN ? unknowns.get(leaf)
                : functions.get(new Point(term.name, value(term.bits(0))));
        return value == null ? BigInteger.ZERO : value;
    }

    private BigInteger wide(Term term) {
        BigInteger mask = Arithmetic.mask(term.width());
        return switch (term.op) {
            case NUMBER -> term.value;
            case UNKNOWN, APPLY -> leaf(term);
            case CHOOSE -> value(term.bits(holds(term.truth(0)) ? 1 : 2));
            case EXTRACT -> value(term.bits(0)).shiftRight(term.low).and(mask);
            case CONCAT -> value(term.bits(0)).shiftLeft(term.args[1].width()).or(value(term.bits(1)));
            case ZERO_EXTEND -> value(term.bits(0));
            case SIGN_EXTEND -> Arithmetic.signed(value(term.bits(0)), term.args[0].width()).and(mask);
            case BITNOT -> value(term.bits(0)).xor(mask);
            case NEG -> value(term.bits(0)).negate().and(mask);
            default -> Arithmetic.compute(term.op, term.width(), value(term.bits(0)), value(term.bits(1)));
        };
    }
}
