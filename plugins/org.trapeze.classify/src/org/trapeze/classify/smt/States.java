package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trapeze.classify.ConcreteState;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.StateComponent;

import org.trapeze.classify.term.Assignment;
import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * Reads concrete states, operands and device input from an assignment that answers a question. Storage that no
 * execution touched is left 0, inside the window alike for all of them.
 */
public final class States {
    private final Question question;
    private final Assignment found;

    /** @param found under which the question's goal holds */
    public States(Question question, Assignment found) {
        this.question = question;
        this.found = found;
    }

    /** {@return the operands' values, in the order of the encoding} */
    public long[] operands() {
        return question.words().instruction().encoding().fields().stream().map(OperandField::operand)
                .mapToLong(operand -> value(question.words().operand(operand))).toArray();
    }

    /** {@return what each device gives, in order} */
    public Map<String, List<Long>> inputs() {
        Map<String, List<Long>> inputs = new HashMap<>();
        int most = question.runs().stream().mapToInt(SymbolicRun::inputStatements).max().orElse(0);
        for (Device device : question.words().machine().devices()) {
            List<Long> values = new ArrayList<>();
            BitVecExpr count = question.words().zeroCount();
            for (int i = 0; i < most; i++) {
                values.add(value(question.words().input(device, question.words().logic().plus(count, i))));
            }
            inputs.put(device.name(), values);
        }
        return inputs;
    }

    /** {@return the states in which the question's executions start} */
    public List<ConcreteState> starts() {
        Map<Long, Long> window = window();
        return question.runs().stream().map(run -> start(run, window)).toList();
    }

    private ConcreteState start(SymbolicRun run, Map<Long, Long> window) {
        Map<StateComponent, List<Long>> components = new LinkedHashMap<>();
        for (StateComponent component : question.words().machine().components()) {
            components.put(component, elements(run, component));
        }
        long size = value(run.start().storageSize());
        TreeMap<Long, Long> storage = new TreeMap<>(Long::compareUnsigned);
        long base = value(run.addressing().windowBase());
        long bound = value(run.addressing().windowBound());
        window.forEach((relative, content) -> {
            if (below(relative, bound) && below(base + relative, size) && !below(base + relative, base)) {
                storage.put(base + relative, content);
            }
        });
        for (Cell cell : run.memory().touched()) {
            if (!holds(cell.inside()) && below(value(cell.absolute()), size)) {
                storage.put(value(cell.absolute()), value(run.memory().initial(cell)));
            }
        }
        return new ConcreteState(components, storage, size);
    }

    /** V as far as any of the executions touched it, by relative address. */
    private Map<Long, Long> window() {
        Map<Long, Long> window = new HashMap<>();
        for (SymbolicRun run : question.runs()) {
            for (Cell cell : run.memory().touched()) {
                if (holds(cell.inside())) {
                    window.put(value(cell.relative()), value(run.memory().initial(cell)));
                }
            }
        }
        return window;
    }

    private List<Long> elements(SymbolicRun run, StateComponent component) {
        List<Long> elements = new ArrayList<>();
        int bits = Components.indexBits(component);
        for (int i = 0; i < component.count(); i++) {
            elements.add(value(run.start().element(component, question.words().logic().number(i, bits))));
        }
        return elements;
    }

    private boolean holds(BoolExpr condition) {
        return found.holds(condition);
    }

    private long value(BitVecExpr term) {
        return found.value(term).longValue();
    }

    private static boolean below(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }
}
