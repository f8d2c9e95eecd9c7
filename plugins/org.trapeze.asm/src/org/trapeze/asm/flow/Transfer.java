package org.trapeze.asm.flow;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Operand;

/**
 * What an instruction does to the program counter, by its description.
 *
 * @param targets the operands that become part of the program counter as they are written; not those that only say
 *                where it is to be loaded from
 * @param behind  whether what an operand adds behind the instruction becomes part of it
 * @param linked  whether the address of what follows is kept, in a register or in storage, as one does to come back
 * @param goesOn  whether what follows may be executed next
 */
public record Transfer(Set<Operand> targets, boolean behind, boolean linked, boolean goesOn) {
    public Transfer {
        targets = Set.copyOf(targets);
    }

    /**
     * {@return what an instruction does}
     *
     * @param known the values of operands that are known, from 0 to 2<sup>width</sup> - 1: parts of the description
     *              that they rule out do not count
     */
    public static Transfer of(Instruction instruction, Map<Operand, BigInteger> known) {
        TransferAnalysis analysis = new TransferAnalysis(known);
        Set<Flow> ends = analysis.run(instruction.body());
        Set<Operand> targets = new HashSet<>();
        ends.forEach(end -> targets.addAll(end.operands()));
        boolean jumps = ends.stream().anyMatch(end -> !end.isNear());
        // What can only trap is a call of the system, which comes back.
        boolean goesOn = ends.isEmpty() ? analysis.onlyTraps() : ends.stream().anyMatch(Flow::isNear);
        return new Transfer(targets, ends.stream().anyMatch(Flow::behind), jumps && analysis.links(), goesOn);
    }

    /** {@return whether it leads to what is written as its operand} */
    public boolean leads() {
        return behind || !targets.isEmpty();
    }
}
