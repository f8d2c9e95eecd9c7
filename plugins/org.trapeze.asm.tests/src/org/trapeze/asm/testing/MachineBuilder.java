package org.trapeze.asm.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Traps;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/** Builds architectures of which only encodings and syntax matter. */
public final class MachineBuilder {
    /** How the operand of a letter of the pattern is written. */
    public record Slot(char letter, OperandKind kind, boolean target) {
    }

    private static final Cause TRAP = new Cause("trap", 1, Cause.Timing.FAULT);

    private final String name;
    private final StorageShape shape;
    private final List<StateComponent> components = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<DataDirective> directives = new ArrayList<>();

    public MachineBuilder(String name, int unit, int parcel, int addressBits, boolean bigEndian) {
        this.name = name;
        this.shape = new StorageShape(unit, parcel, addressBits, 1 << 16, bigEndian);
        component("m", StateKind.MODE, 1, 1);
        component("pc", StateKind.PC, addressBits, 1);
    }

    private StateComponent component(String component, StateKind kind, int width, int count) {
        var result = new StateComponent(component, kind, width, count, List.of(), components.size());
        components.add(result);
        return result;
    }

    /** Adds registers. */
    public StateComponent bank(String bank, int count) {
        return component(bank, StateKind.GENERAL, 16, count);
    }

    public static Slot register(char letter, StateComponent bank) {
        return new Slot(letter, new OperandKind.Register(bank), false);
    }

    public static Slot unsigned(char letter) {
        return new Slot(letter, new OperandKind.Unsigned(), false);
    }

    public static Slot signed(char letter) {
        return new Slot(letter, new OperandKind.Signed(), false);
    }

    public static Slot address(char letter) {
        return new Slot(letter, new OperandKind.Address(), false);
    }

    /** An address that the instruction jumps to. */
    public static Slot target(char letter) {
        return new Slot(letter, new OperandKind.Address(), true);
    }

    public static Slot relative(char letter, int bias, int scale) {
        return new Slot(letter, new OperandKind.Relative(bias, scale), true);
    }

    /** What may be left out: texts and slots; operands that are 1 where it is written but not shown. */
    public record Optional(List<Object> elements, String ones) {
    }

    /** What may be left out. */
    public static Optional optional(String ones, Object... elements) {
        return new Optional(List.of(elements), ones);
    }

    /** Adds a directive that places a number of so many bits. */
    public MachineBuilder size(String directive, int bits) {
        var value = new Operand("value", bits, new OperandKind.Unsigned());
        directives.add(new DataDirective(directive, List.of(value), new Expr.OperandRead(value)));
        return this;
    }

    /** Adds a directive that places two numbers side by side. */
    public MachineBuilder pair(String directive, int highBits, int lowBits) {
        var high = new Operand("high", highBits, new OperandKind.Unsigned());
        var low = new Operand("low", lowBits, new OperandKind.Unsigned());
        directives.add(new DataDirective(directive, List.of(high, low),
                new Expr.Concat(new Expr.OperandRead(high), new Expr.OperandRead(low))));
        return this;
    }

    /**
     * Adds an instruction.
     *
     * @param pattern digits are fixed bits, letters operands; blanks do not count
     * @param syntax  texts and slots, the mnemonic first
     */
    public MachineBuilder op(String pattern, Object... syntax) {
        String bits = pattern.replace(" ", "");
        Map<Character, Slot> slots = new LinkedHashMap<>();
        slots(List.of(syntax), slots);
        Map<Character, OperandField> fields = fields(bits, slots);
        List<SyntaxElement> elements = elements(List.of(syntax), fields);
        var encoding = new Encoding(bits.length(), constant(bits, false), constant(bits, true),
                List.copyOf(fields.values()));
        instructions.add(new Instruction("I" + instructions.size(), "", encoding, elements, body(slots, fields)));
        return this;
    }

    private static void slots(List<Object> syntax, Map<Character, Slot> slots) {
        for (Object element : syntax) {
            if (element instanceof Slot slot) {
                slots.put(slot.letter(), slot);
            } else if (element instanceof Optional optional) {
                slots(optional.elements(), slots);
                optional.ones().chars().forEach(letter -> slots.put((char) letter, unsigned((char) letter)));
            }
        }
    }

    private static List<SyntaxElement> elements(List<Object> syntax, Map<Character, OperandField> fields) {
        var elements = new ArrayList<SyntaxElement>();
        for (Object element : syntax) {
            elements.add(switch (element) {
                case Slot slot -> new SyntaxElement.Slot(fields.get(slot.letter()).operand());
                case Optional optional -> new SyntaxElement.Group(elements(optional.elements(), fields),
                        optional.ones().chars().boxed().collect(Collectors.toMap(
                                letter -> fields.get((char) letter.intValue()).operand(), letter -> 1L)));
                default -> new SyntaxElement.Text((String) element);
            });
        }
        return elements;
    }

    private static BigInteger constant(String bits, boolean value) {
        BigInteger word = BigInteger.ZERO;
        for (char c : bits.toCharArray()) {
            boolean set = value ? c == '1' : c == '0' || c == '1';
            word = word.shiftLeft(1).or(set ? BigInteger.ONE : BigInteger.ZERO);
        }
        return word;
    }

    private static Map<Character, OperandField> fields(String bits, Map<Character, Slot> slots) {
        Map<Character, List<Slice>> slices = new LinkedHashMap<>();
        int i = 0;
        while (i < bits.length()) {
            char c = bits.charAt(i);
            int start = i;
            while (i < bits.length() && bits.charAt(i) == c) {
                i++;
            }
            if (c != '0' && c != '1') {
                slices.computeIfAbsent(c, letter -> new ArrayList<>())
                        .add(new Slice(bits.length() - 1 - start, bits.length() - i));
            }
        }
        Map<Character, OperandField> fields = new LinkedHashMap<>();
        slices.forEach((letter, parts) -> {
            int width = parts.stream().mapToInt(Slice::width).sum();
            OperandKind kind = slots.containsKey(letter) ? slots.get(letter).kind() : new OperandKind.Unsigned();
            fields.put(letter, new OperandField(new Operand(letter.toString(), width, kind), parts));
        });
        return fields;
    }

    private Body body(Map<Character, Slot> slots, Map<Character, OperandField> fields) {
        StateComponent pc = components.get(1);
        for (Slot slot : slots.values()) {
            if (slot.target()) {
                Expr read = new Expr.OperandRead(fields.get(slot.letter()).operand());
                Expr value = read.width() > pc.width() ? new Expr.Extract(read, pc.width() - 1, 0)
                        : new Expr.Extend(read, pc.width(), true);
                return new Body(List.of(Stmt.Write.of(pc, value)), 0);
            }
        }
        return new Body(List.of(), 0);
    }

    public Architecture build() {
        var nothing = new Body(List.of(), 0);
        var delivery = new Delivery(new Local("cause", 4, 0), new Local("code", 4, 1), new Body(List.of(), 2));
        return new Architecture(name, name, shape, List.of(new Mode("kernel", 0), new Mode("user", 1)), components,
                List.of(), new Translation.Absolute(TRAP),
                new Traps(List.of(TRAP), TRAP, delivery, List.of()), List.of(), nothing, instructions, directives);
    }
}
