package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/** The declared state in the course of one execution: its start and the writes since, each under its condition. */
final class Components {
    private record Put(BoolExpr guard, BitVecExpr index, BitVecExpr value) {
    }

    private final Start start;
    private final Logic logic;
    private final Map<StateComponent, List<Put>> puts = new HashMap<>();

    Components(Start start) {
        this.start = start;
        this.logic = start.words().logic();
    }

    /** {@return the present content; 0 where there is no such element} */
    BitVecExpr read(StateComponent component, BitVecExpr index) {
        BitVecExpr narrow = narrow(component, index);
        BitVecExpr zero = logic.number(0, component.width());
        return logic.choose(exists(component, index), present(component, narrow), zero);
    }

    /** Sets an element under a condition; without effect where there is no such element. */
    void write(BoolExpr guard, StateComponent component, BitVecExpr index, BitVecExpr value) {
        BoolExpr effective = logic.and(guard, exists(component, index));
        if (!effective.isFalse()) {
            puts.computeIfAbsent(component, key -> new ArrayList<>())
                    .add(new Put(effective, narrow(component, index), value));
        }
    }

    /** {@return whether any element now differs from the start; only elements that were written can} */
    BoolExpr changed(StateComponent component) {
        return logic.anyOf(puts.getOrDefault(component, List.of()).stream()
                .map(put -> logic.and(put.guard(), logic.differ(present(component, put.index()),
                        start.element(component, put.index()))))
                .toList());
    }

    /** {@return the present content of an element that exists} */
    BitVecExpr present(StateComponent component, BitVecExpr index) {
        BitVecExpr value = start.element(component, index);
        for (Put put : puts.getOrDefault(component, List.of())) {
            BoolExpr hit = component.isArray() ? logic.same(put.index(), index) : logic.yes();
            value = logic.choose(logic.and(put.guard(), hit), put.value(), value);
        }
        return value;
    }

    /** {@return the width of an index that reaches every element} */
    static int indexBits(StateComponent component) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(component.count() - 1));
    }

    private BitVecExpr narrow(StateComponent component, BitVecExpr index) {
        return logic.resize(index, indexBits(component));
    }

    private BoolExpr exists(StateComponent component, BitVecExpr index) {
        int width = index.getSortSize();
        boolean allExist = width < Integer.SIZE - 1 && 1L << width <= component.count();
        return allExist ? logic.yes() : logic.less(index, bound(component, width));
    }

    private BitVecExpr bound(StateComponent component, int width) {
        return logic.number(component.count(), Math.min(width, Expr.MAX_WIDTH));
    }
}
