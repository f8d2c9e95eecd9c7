package org.trapeze.classify.smt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.operand.Specialiser;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/**
 * Tells by an instruction's form that it does the same in two modes: its body, with the mode put in, is the same for
 * both. Machines with many modes of one privilege have many such pairs, and no solver need be asked about them. An
 * element of a third mode's bank, where it is named outright, is the same one to both. Says no where it cannot tell:
 * where an element of the bank of one of the two is named, the mode is written, or translation goes by the mode.
 */
public final class AlikeModes {
    private final Architecture machine;
    private final Instruction instruction;
    private final Map<Mode, Optional<Meaning>> meanings = new HashMap<>();

    /** What the instruction does in one mode, and what that reaches. */
    private record Meaning(Body body, Structure structure) {
    }

    /** @param instruction may have a body that is left for some operand values */
    public AlikeModes(Architecture machine, Instruction instruction) {
        this.machine = machine;
        this.instruction = instruction;
    }

    /** {@return whether it certainly does the same in two modes, each with its own banks} */
    public boolean areAlike(Mode first, Mode second) {
        return in(first).flatMap(one -> in(second).filter(other -> one.body().equals(other.body())))
                .filter(same -> same.structure().namesOnlyCommon(first, second)).isPresent();
    }

    private Optional<Meaning> in(Mode mode) {
        return meanings.computeIfAbsent(mode, this::compute);
    }

    private Optional<Meaning> compute(Mode mode) {
        Body whole = instruction.body();
        InMode inMode = new InMode(machine, machine.mode(), mode);
        Body body = Specialiser.specialise(new Body(inMode.all(whole.statements()), whole.locals()), List.of());
        Structure left = Structure.of(machine, body.statements());
        return left.touches(Set.of(machine.mode())) ? Optional.empty() : Optional.of(new Meaning(body, left));
    }

    /** Puts a mode in, but for where it finds the present bank: there the mode's number does not matter. */
    private record InMode(Architecture machine, StateComponent holder, Mode mode) {
        List<Stmt> all(List<Stmt> statements) {
            return statements.stream().map(this::stmt).toList();
        }

        private Stmt stmt(Stmt statement) {
            return switch (statement) {
                case Stmt.Assign assign -> new Stmt.Assign(assign.target(), expr(assign.value()));
                case Stmt.Write write -> new Stmt.Write(write.component(), index(write.component(), write.index()),
                        expr(write.value()));
                case Stmt.Load load -> new Stmt.Load(load.target(), load.space(), expr(load.address()));
                case Stmt.Store store -> new Stmt.Store(store.space(), expr(store.address()), expr(store.value()));
                case Stmt.Trap trap -> new Stmt.Trap(trap.cause(), expr(trap.code()));
                case Stmt.If choice -> new Stmt.If(expr(choice.condition()), all(choice.then()),
                        all(choice.otherwise()));
                case Stmt.Output output -> new Stmt.Output(output.device(), expr(output.value()));
                case Stmt.Halt halt -> halt;
                case Stmt.Unpredictable open -> open;
                case Stmt.Input input -> input;
            };
        }

        private Expr index(StateComponent component, Expr index) {
            boolean own = component.banking().isPresent() && PresentBank.number(machine, component, index).isPresent();
            return own ? index : expr(index);
        }

        private Expr expr(Expr expr) {
            return switch (expr) {
                case Expr.StateRead read when read.component().equals(holder) ->
                    Expr.Const.of(mode.value(), read.width());
                case Expr.StateRead read -> new Expr.StateRead(read.component(), index(read.component(), read.index()));
                case Expr.Unary unary -> new Expr.Unary(unary.op(), expr(unary.operand()));
                case Expr.Binary binary -> new Expr.Binary(binary.op(), expr(binary.left()), expr(binary.right()));
                case Expr.Extract extract -> new Expr.Extract(expr(extract.operand()), extract.high(), extract.low());
                case Expr.Concat concat -> new Expr.Concat(expr(concat.high()), expr(concat.low()));
                case Expr.Extend extend -> new Expr.Extend(expr(extend.operand()), extend.width(), extend.signed());
                case Expr.Choose choose -> new Expr.Choose(expr(choose.condition()), expr(choose.then()),
                        expr(choose.otherwise()));
                case Expr.Const constant -> constant;
                case Expr.LocalRead local -> local;
                case Expr.OperandRead operand -> operand;
                case Expr.StorageSize size -> size;
            };
        }
    }
}
