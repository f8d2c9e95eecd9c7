package org.trapeze.machine.interpreter;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.expr.Expr;

/**
 * An architecture made executable. Immutable and safe to share between threads; make one per architecture, since
 * compiling it is the expensive part.
 */
public final class Interpreter {
    private final Architecture architecture;
    private final Access access;
    private final Map<Instruction, CompiledInstruction> instructions = new IdentityHashMap<>();
    private final Decoder decoder;
    private final CompiledBody reset;
    private final CompiledBody delivery;
    private final LongNode[] interrupts;

    /** @throws IllegalArgumentException where the description is not consistent in its widths and references */
    public Interpreter(Architecture architecture) {
        this.architecture = architecture;
        ExprCompiler exprs = new ExprCompiler(List.of());
        access = new Access(architecture, exprs);
        architecture.instructions().forEach(instruction -> instructions.put(instruction, compile(instruction)));
        decoder = new Decoder(architecture.instructions().stream().map(instructions::get).toList(),
                architecture.storage().parcelBits());
        reset = compiler().compile(architecture.reset());
        delivery = compileDelivery(architecture.traps().delivery());
        interrupts = architecture.traps().interrupts().stream().map(Interrupt::condition).map(exprs::compile)
                .toArray(LongNode[]::new);
    }

    /** {@return the architecture that is executed} */
    public Architecture architecture() {
        return architecture;
    }

    Access access() {
        return access;
    }

    Decoder decoder() {
        return decoder;
    }

    CompiledBody reset() {
        return reset;
    }

    CompiledBody delivery() {
        return delivery;
    }

    /** {@return the condition of the interrupt of an index} */
    LongNode interrupt(int index) {
        return interrupts[index];
    }

    /** {@return a condition or another expression over the state, of at most 64 bits} */
    static LongNode expression(Expr expr) {
        return new ExprCompiler(List.of()).compile(expr);
    }

    /**
     * {@return the instruction made executable, also where it is not of this architecture but only refers to its state}
     */
    CompiledInstruction compiled(Instruction instruction) {
        CompiledInstruction known = instructions.get(instruction);
        return known != null ? known : compile(instruction);
    }

    private CompiledInstruction compile(Instruction instruction) {
        int parcel = architecture.storage().parcelBits();
        if (instruction.encoding().bits() % parcel != 0) {
            throw new IllegalArgumentException(instruction.name() + " has " + instruction.encoding().bits()
                    + " bits, which is not a multiple of the parcel of " + parcel + " bits");
        }
        List<OperandField> fields = instruction.encoding().fields();
        BodyCompiler compiler = new BodyCompiler(access, fields.stream().map(OperandField::operand).toList());
        return new CompiledInstruction(instruction, compiler.compile(instruction.body()));
    }

    /** Room for the locals that hold cause and code is made even if the body itself never reads them. */
    private CompiledBody compileDelivery(Delivery description) {
        CompiledBody body = compiler().compile(description.body());
        int parameters = 1 + Math.max(description.cause().index(), description.code().index());
        return new CompiledBody(body.statements(), Math.max(body.locals(), parameters), body.wide());
    }

    private BodyCompiler compiler() {
        return new BodyCompiler(access, List.of());
    }
}
