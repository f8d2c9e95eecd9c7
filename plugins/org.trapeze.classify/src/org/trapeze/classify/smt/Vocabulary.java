package org.trapeze.classify.smt;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.classify.OperandValues;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Operand;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;
import org.trapeze.classify.term.Search;
import org.trapeze.classify.term.Terms;

/**
 * The unknowns that all executions of one instruction share: its operands, the program-visible storage V, what the
 * devices will give. Other unknowns are named by a {@link Start}; equal names mean the same unknown.
 *
 * <p>Addresses are computed in a width in which no sum of an address, a base and a displacement between units can
 * overflow, since PG's relocation does not wrap around.
 */
public final class Vocabulary {
    private static final int COUNT_BITS = 16;

    private final Logic logic;
    private final Search search;
    private final Architecture machine;
    private final Instruction instruction;
    private final List<OperandValues> where;
    private final int addressBits;
    /** Shared by the parts, since delivery knows nothing of operands; by starts in the words of the whole. */
    private final Map<Start, TrapVector> trapVectors;
    private final Vocabulary whole;

    /**
     * Creates the vocabulary of an instruction, with terms of its own.
     *
     * @param where what the operands are limited to; all of it holds at once
     */
    public Vocabulary(Architecture machine, Instruction instruction, List<OperandValues> where) {
        this.logic = new Logic(new Terms());
        this.search = new Search(logic.terms());
        this.machine = machine;
        this.instruction = instruction;
        this.where = List.copyOf(where);
        this.addressBits = AddressWidth.of(machine, instruction);
        this.trapVectors = new HashMap<>();
        this.whole = this;
    }

    /** Creates the vocabulary of a part of an instruction, with the same terms and unknowns. */
    public Vocabulary(Vocabulary whole, Instruction part, List<OperandValues> where) {
        this.logic = whole.logic;
        this.search = whole.search;
        this.machine = whole.machine;
        this.instruction = part;
        this.where = List.copyOf(where);
        this.addressBits = whole.addressBits;
        this.trapVectors = whole.trapVectors;
        this.whole = whole.whole;
    }

    /** {@return what has been found for questions in these words, and finds more} */
    Search search() {
        return search;
    }

    /** {@return the cells that trap delivery would use, if it happened in a start} */
    TrapVector trapVector(Start start) {
        return trapVectors.computeIfAbsent(start.in(whole), TrapVector::new);
    }

    Logic logic() {
        return logic;
    }

    Architecture machine() {
        return machine;
    }

    /** {@return the instruction, or the part of it, that is spoken of} */
    public Instruction instruction() {
        return instruction;
    }

    /** {@return the width in which addresses are computed} */
    int addressBits() {
        return addressBits;
    }

    /** {@return a number as an address} */
    BitVecExpr address(long unsigned) {
        return logic.number(unsigned, addressBits);
    }

    /** {@return the most storage a machine with this description can have} */
    BigInteger largestStorage() {
        BigInteger reachable = BigInteger.ONE.shiftLeft(machine.storage().addressBits());
        return reachable.max(BigInteger.valueOf(machine.storage().size())).min(BigInteger.valueOf(Long.MAX_VALUE));
    }

    BitVecExpr operand(Operand operand) {
        return unknown("operand " + operand.name(), operand.width());
    }

    /** {@return what the operands are limited to} */
    BoolExpr operandsAllowed() {
        return logic.allOf(where.stream().map(this::allowed).toList());
    }

    private BoolExpr allowed(OperandValues values) {
        BitVecExpr bits = values.isWhole() ? operand(values.operand())
                : logic.terms().extract(values.high(), values.low(), operand(values.operand()));
        BoolExpr named = logic.anyOf(values.values().stream()
                .map(value -> logic.same(bits, logic.number(value, bits.getSortSize()))).toList());
        return values.others() ? logic.not(named) : named;
    }

    /** {@return V at an address relative to the window: the storage that the program sees through R} */
    BitVecExpr window(BitVecExpr relative) {
        return apply("V", relative, machine.storage().unitBits());
    }

    /** {@return what a device gives at its n-th input, whichever execution asks} */
    BitVecExpr input(Device device, BitVecExpr ordinal) {
        return apply("input " + device.name(), ordinal, device.width());
    }

    /** {@return 0, to count the inputs from a device} */
    BitVecExpr zeroCount() {
        return logic.number(0, COUNT_BITS);
    }

    BitVecExpr unknown(String name, int width) {
        return logic.terms().unknown(name, width);
    }

    BitVecExpr apply(String name, BitVecExpr argument, int width) {
        return logic.terms().apply(name, argument, width);
    }
}
