package org.trapeze.classify.smt;

import java.util.HashMap;
import java.util.Map;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;

/** Expressions as bit-vector terms over the present state of one execution. The IR's operators are SMT-LIB's. */
final class ExprEncoder {
    private final Start start;
    private final Components components;
    private final Logic logic;
    private final Context z3;
    private final Map<Integer, BitVecExpr> locals = new HashMap<>();

    ExprEncoder(Start start, Components components) {
        this.start = start;
        this.components = components;
        this.logic = start.words().logic();
        this.z3 = logic.z3();
    }

    /** Sets a local under a condition. */
    void assign(BoolExpr path, Local local, BitVecExpr value) {
        locals.put(local.index(), logic.choose(path, value, local(local)));
    }

    BoolExpr condition(Expr expr) {
        return logic.isSet(encode(expr));
    }

    BitVecExpr encode(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> logic.number(constant.value(), constant.width());
            case Expr.LocalRead read -> local(read.local());
            case Expr.OperandRead read -> start.words().operand(read.operand());
            case Expr.StateRead read -> components.read(read.component(), encode(read.index()));
            case Expr.StorageSize size -> logic.resize(start.storageSize(), size.width());
            case Expr.Unary unary -> unary(unary.op(), encode(unary.operand()));
            case Expr.Binary binary -> binary(binary.op(), encode(binary.left()), encode(binary.right()));
            case Expr.Extract extract -> z3.mkExtract(extract.high(), extract.low(), encode(extract.operand()));
            case Expr.Concat concat -> z3.mkConcat(encode(concat.high()), encode(concat.low()));
            case Expr.Extend extend -> extend(extend, encode(extend.operand()));
            case Expr.Choose choose -> logic.choose(condition(choose.condition()), encode(choose.then()),
                    encode(choose.otherwise()));
        };
    }

    private BitVecExpr local(Local local) {
        BitVecExpr value = locals.get(local.index());
        return value != null ? value : logic.number(0, local.width());
    }

    private BitVecExpr extend(Expr.Extend extend, BitVecExpr operand) {
        int added = extend.width() - extend.operand().width();
        if (added == 0) {
            return operand;
        }
        return extend.signed() ? z3.mkSignExt(added, operand) : z3.mkZeroExt(added, operand);
    }

    private BitVecExpr unary(UnaryOp op, BitVecExpr operand) {
        return switch (op) {
            case NOT -> z3.mkBVNot(operand);
            case NEG -> z3.mkBVNeg(operand);
        };
    }

    private BitVecExpr binary(BinaryOp op, BitVecExpr left, BitVecExpr right) {
        return switch (op) {
            case ADD -> z3.mkBVAdd(left, right);
            case SUB -> z3.mkBVSub(left, right);
            case MUL -> z3.mkBVMul(left, right);
            case UDIV -> z3.mkBVUDiv(left, right);
            case UREM -> z3.mkBVURem(left, right);
            case SDIV -> z3.mkBVSDiv(left, right);
            case SREM -> z3.mkBVSRem(left, right);
            case AND -> z3.mkBVAND(left, right);
            case OR -> z3.mkBVOR(left, right);
            case XOR -> z3.mkBVXOR(left, right);
            case SHL -> z3.mkBVSHL(left, right);
            case LSHR -> z3.mkBVLSHR(left, right);
            case ASHR -> z3.mkBVASHR(left, right);
            case EQ -> logic.bit(logic.same(left, right));
            case NE -> logic.bit(logic.differ(left, right));
            case ULT -> logic.bit(logic.less(left, right));
            case ULE -> logic.bit(logic.not(logic.less(right, left)));
            case SLT -> logic.bit(z3.mkBVSLT(left, right));
            case SLE -> logic.bit(z3.mkBVSLE(left, right));
        };
    }
}
