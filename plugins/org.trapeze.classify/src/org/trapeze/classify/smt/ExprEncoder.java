package org.trapeze.classify.smt;

import java.util.HashMap;
import java.util.Map;

import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;
import org.trapeze.classify.term.Terms;

/** Expressions as bit-vector terms over the present state of one execution. The IR's operators are SMT-LIB's. */
final class ExprEncoder {
    private final Start start;
    private final Components components;
    private final Logic logic;
    private final Terms terms;
    private final Map<Integer, BitVecExpr> locals = new HashMap<>();

    ExprEncoder(Start start, Components components) {
        this.start = start;
        this.components = components;
        this.logic = start.words().logic();
        this.terms = logic.terms();
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
            case Expr.Binary binary -> terms.binary(binary.op(), encode(binary.left()), encode(binary.right()));
            case Expr.Extract extract -> terms.extract(extract.high(), extract.low(), encode(extract.operand()));
            case Expr.Concat concat -> terms.concat(encode(concat.high()), encode(concat.low()));
            case Expr.Extend extend -> terms.extend(encode(extend.operand()), extend.width(), extend.signed());
            case Expr.Choose choose -> logic.choose(condition(choose.condition()), encode(choose.then()),
                    encode(choose.otherwise()));
        };
    }

    private BitVecExpr local(Local local) {
        BitVecExpr value = locals.get(local.index());
        return value != null ? value : logic.number(0, local.width());
    }

    private BitVecExpr unary(UnaryOp op, BitVecExpr operand) {
        return switch (op) {
            case NOT -> terms.invert(operand);
            case NEG -> terms.negate(operand);
        };
    }
}
