package org.trapeze.classify.term;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import com.microsoft.z3.Sort;

/** Puts terms of one pool into the words of Z3, and reads its models back. */
public final class ToZ3 {
    private final Context z3;
    private final Map<Term, Expr<?>> known = new HashMap<>();

    /** @param z3 the context to translate to, which stays the caller's */
    public ToZ3(Context z3) {
        this.z3 = z3;
    }

    /** {@return a condition in the context} */
    public com.microsoft.z3.BoolExpr condition(BoolExpr condition) {
        return (com.microsoft.z3.BoolExpr) translate(condition);
    }

    /** {@return what a model says of the unknowns in a condition that has been translated} */
    public Assignment read(Model model, Terms terms, BoolExpr condition) {
        Assignment assignment = new Assignment(terms);
        read(model, condition, assignment, new BitSet());
        return assignment;
    }

    /** Arguments first, since a function is set at its argument's value. */
    private void read(Model model, Term term, Assignment assignment, BitSet seen) {
        if (seen.get(term.id)) {
            return;
        }
        seen.set(term.id);
        for (Term arg : term.args) {
            read(model, arg, assignment, seen);
        }
        if (term.op == Op.UNKNOWN || term.op == Op.APPLY) {
            assignment.set((BitVecExpr) term, ((BitVecNum) model.eval(known.get(term), true)).getBigInteger());
        }
    }

    private Expr<?> translate(Term term) {
        Expr<?> translated = known.get(term);
        if (translated == null) {
            Expr<?>[] args = new Expr<?>[term.args.length];
            for (int i = 0; i < args.length; i++) {
                args[i] = translate(term.args[i]);
            }
            translated = term instanceof BoolExpr ? truth(term, args) : bits(term, args);
            known.put(term, translated);
        }
        return translated;
    }

    private Expr<?> truth(Term term, Expr<?>[] args) {
        return switch (term.op) {
            case TRUE -> z3.mkTrue();
            case FALSE -> z3.mkFalse();
            case NOT -> z3.mkNot(bool(args[0]));
            case AND -> z3.mkAnd(bools(args));
            case OR -> z3.mkOr(bools(args));
            case SAME -> z3.mkEq(args[0], args[1]);
            case ULT -> z3.mkBVULT(vector(args[0]), vector(args[1]));
            case SLT -> z3.mkBVSLT(vector(args[0]), vector(args[1]));
            default -> throw new IllegalArgumentException(term.op.name());
        };
    }

    private Expr<?> bits(Term term, Expr<?>[] args) {
        return switch (term.op) {
            case NUMBER -> z3.mkBV(term.value.toString(), term.width());
            case UNKNOWN -> z3.mkBVConst(term.name, term.width());
            case APPLY -> z3.mkFuncDecl(term.name, new Sort[] { args[0].getSort() }, z3.mkBitVecSort(term.width()))
                    .apply(args);
            case CHOOSE -> z3.mkITE(bool(args[0]), args[1], args[2]);
            case EXTRACT -> z3.mkExtract(term.low + term.width() - 1, term.low, vector(args[0]));
            case ZERO_EXTEND -> z3.mkZeroExt(term.width() - term.args[0].width(), vector(args[0]));
            case SIGN_EXTEND -> z3.mkSignExt(term.width() - term.args[0].width(), vector(args[0]));
            case BITNOT -> z3.mkBVNot(vector(args[0]));
            case NEG -> z3.mkBVNeg(vector(args[0]));
            default -> operation(term.op, vector(args[0]), vector(args[1]));
        };
    }

    private Expr<?> operation(Op op, com.microsoft.z3.BitVecExpr a, com.microsoft.z3.BitVecExpr b) {
        return switch (op) {
            case ADD -> z3.mkBVAdd(a, b);
            case SUB -> z3.mkBVSub(a, b);
            case MUL -> z3.mkBVMul(a, b);
            case UDIV -> z3.mkBVUDiv(a, b);
            case UREM -> z3.mkBVURem(a, b);
            case SDIV -> z3.mkBVSDiv(a, b);
            case SREM -> z3.mkBVSRem(a, b);
            case BITAND -> z3.mkBVAND(a, b);
            case BITOR -> z3.mkBVOR(a, b);
            case XOR -> z3.mkBVXOR(a, b);
            case SHL -> z3.mkBVSHL(a, b);
            case LSHR -> z3.mkBVLSHR(a, b);
            case ASHR -> z3.mkBVASHR(a, b);
            case CONCAT -> z3.mkConcat(a, b);
            default -> throw new IllegalArgumentException(op.name());
        };
    }

    private static com.microsoft.z3.BoolExpr bool(Expr<?> expr) {
        return (com.microsoft.z3.BoolExpr) expr;
    }

    private static com.microsoft.z3.BoolExpr[] bools(Expr<?>[] all) {
        com.microsoft.z3.BoolExpr[] bools = new com.microsoft.z3.BoolExpr[all.length];
        for (int i = 0; i < all.length; i++) {
            bools[i] = bool(all[i]);
        }
        return bools;
    }

    private static com.microsoft.z3.BitVecExpr vector(Expr<?> expr) {
        return (com.microsoft.z3.BitVecExpr) expr;
    }
}
