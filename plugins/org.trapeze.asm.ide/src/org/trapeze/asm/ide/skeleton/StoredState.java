package org.trapeze.asm.ide.skeleton;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.trapeze.asm.expression.DirectiveValue;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.MachineState;

/**
 * Writes the units next to each other from which delivery loads a new state, as data of the machine's own formats: the
 * state in which the machine starts, but for the program counter, which is a label.
 */
final class StoredState {
    private final Architecture machine;
    private final MachineState start;
    private final String label;
    /** What the bits of all the units become, the least significant first. */
    private final StateBit[] bits;

    StoredState(Architecture machine, MachineState start, String label, List<StateBit[]> units) {
        this.machine = machine;
        this.start = start;
        this.label = label;
        this.bits = joined(machine.storage(), units);
    }

    private static StateBit[] joined(StorageShape shape, List<StateBit[]> units) {
        StateBit[] all = new StateBit[units.size() * shape.unitBits()];
        for (int i = 0; i < units.size(); i++) {
            int place = shape.bigEndian() ? units.size() - 1 - i : i;
            System.arraycopy(units.get(i), 0, all, place * shape.unitBits(), shape.unitBits());
        }
        return all;
    }

    /**
     * {@return a line without its label and indentation}
     *
     * @param unit the assembler's word for single units
     */
    String text(String unit) {
        return machine.directives().stream().filter(directive -> directive.parameters().size() > 1)
                .flatMap(directive -> formatted(directive).stream()).findFirst().orElseGet(() -> numbers(unit));
    }

    // ---- In a format with several parts ----

    /** Only a format of exactly this size whose parts hold all that matters. */
    private Optional<String> formatted(DataDirective directive) {
        if (directive.value().width() != bits.length) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        BigInteger reached = BigInteger.ZERO;
        for (Operand parameter : directive.parameters()) {
            int[] places = places(directive, parameter);
            if (places == null) {
                return Optional.empty();
            }
            for (int place : places) {
                reached = reached.setBit(place);
            }
            arguments.add(argument(places));
        }
        for (int bit = 0; bit < bits.length; bit++) {
            if (!reached.testBit(bit) && (isCounter(bit) || isSet(bit))) {
                return Optional.empty();
            }
        }
        return Optional.of(directive.name() + " " + String.join(", ", arguments));
    }

    /** Where each bit of a parameter goes; null where that is not one place for each. */
    private int[] places(DataDirective directive, Operand parameter) {
        int[] places = new int[parameter.width()];
        for (int bit = 0; bit < places.length; bit++) {
            Map<Operand, BigInteger> values = new HashMap<>();
            directive.parameters().forEach(other -> values.put(other, BigInteger.ZERO));
            BigInteger none = value(directive, values);
            values.put(parameter, BigInteger.ONE.shiftLeft(bit));
            BigInteger one = value(directive, values);
            if (none == null || none.signum() != 0 || one == null || one.bitCount() != 1) {
                return null;
            }
            places[bit] = one.getLowestSetBit();
        }
        return places;
    }

    private static BigInteger value(DataDirective directive, Map<Operand, BigInteger> values) {
        try {
            return new DirectiveValue(values).of(directive.value());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String argument(int[] places) {
        boolean mode = bits[places[0]] != null;
        for (int i = 0; i < places.length; i++) {
            StateBit bit = bits[places[i]];
            mode &= bit == null || bit.component().equals(machine.mode()) && bit.bit() == i;
        }
        String text = expression(places);
        return !mode ? text : machine.modes().stream()
                .filter(one -> text.equals(hex(BigInteger.valueOf(one.value())))).map(Mode::name).findFirst()
                .orElse(text);
    }

    // ---- In numbers ----

    /** In the largest units that the whole consists of. */
    private String numbers(String unit) {
        DataDirective largest = null;
        for (DataDirective directive : machine.directives()) {
            int width = directive.value().width();
            if (directive.parameters().size() == 1 && bits.length % width == 0
                    && (largest == null || width > largest.value().width()) && isPlain(directive)) {
                largest = directive;
            }
        }
        int width = largest == null ? machine.storage().unitBits() : largest.value().width();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < bits.length / width; i++) {
            int place = machine.storage().bigEndian() ? bits.length / width - 1 - i : i;
            int[] places = new int[width];
            for (int bit = 0; bit < width; bit++) {
                places[bit] = place * width + bit;
            }
            values.add(expression(places));
        }
        return (largest == null ? unit : largest.name()) + " " + String.join(", ", values);
    }

    private boolean isPlain(DataDirective directive) {
        Operand parameter = directive.parameters().getFirst();
        int[] places = parameter.width() == directive.value().width() ? places(directive, parameter) : null;
        boolean plain = places != null;
        for (int bit = 0; plain && bit < places.length; bit++) {
            plain = places[bit] == bit;
        }
        return plain;
    }

    /** What some of the bits are, the least significant place first. */
    private String expression(int[] places) {
        List<String> parts = new ArrayList<>();
        BigInteger rest = BigInteger.ZERO;
        for (int i = 0; i < places.length;) {
            if (!isCounter(places[i])) {
                rest = isSet(places[i]) ? rest.setBit(i) : rest;
                i++;
                continue;
            }
            int first = bits[places[i]].bit();
            int length = 1;
            while (i + length < places.length && isCounter(places[i + length])
                    && bits[places[i + length]].bit() == first + length) {
                length++;
            }
            parts.add(part(first, length, i));
            i += length;
        }
        if (rest.signum() != 0 || parts.isEmpty()) {
            parts.add(hex(rest));
        }
        return parts.stream().collect(Collectors.joining(" | "));
    }

    /** Bits of the label that begin with some bit, shifted to a place; all of its bits need no mask. */
    private String part(int first, int length, int place) {
        StateComponent pc = machine.pc();
        if (first + length >= pc.width() || first + length >= machine.storage().addressBits()) {
            int distance = place - first;
            return distance == 0 && first == 0 ? label : first == 0 ? label + " << " + distance
                    : place == 0 ? label + " >> " + first : "(" + label + " >> " + first + ") << " + place;
        }
        String text = "(" + (first == 0 ? label : label + " >> " + first) + " & "
                + hex(BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE)) + ")";
        return place == 0 ? text : text + " << " + place;
    }

    private boolean isCounter(int place) {
        return bits[place] != null && bits[place].component().equals(machine.pc());
    }

    private boolean isSet(int place) {
        return bits[place] != null && bits[place].isSet(start);
    }

    private static String hex(BigInteger value) {
        return value.compareTo(BigInteger.TEN) < 0 ? value.toString() : "0x" + value.toString(16);
    }
}
