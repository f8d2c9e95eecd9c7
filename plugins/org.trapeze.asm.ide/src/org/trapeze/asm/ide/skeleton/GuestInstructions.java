package org.trapeze.asm.ide.skeleton;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.flow.Aim;
import org.trapeze.asm.flow.Transfer;
import org.trapeze.asm.ide.writing.Blanks;
import org.trapeze.asm.ide.writing.WrittenForm;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.stmt.Stmt;

/** A machine's instructions by what they do, written so that they assemble. */
final class GuestInstructions {
    private final MachineSyntax syntax;
    private final Map<Instruction, Transfer> transfers = new ConcurrentHashMap<>();

    GuestInstructions(MachineSyntax syntax) {
        this.syntax = syntax;
    }

    /** {@return all of them} */
    Stream<String> all() {
        return syntax.forms().stream().map(form -> WrittenForm.of(form).text()).distinct().filter(this::assembles);
    }

    /** {@return those that stop the machine} */
    Stream<String> halts() {
        return having(body -> any(body, Stmt.Halt.class::isInstance));
    }

    /** {@return those that set the mode and the program counter at once, as one does to go back from a trap} */
    Stream<String> returns() {
        StateComponent mode = syntax.architecture().mode();
        StateComponent pc = syntax.architecture().pc();
        return having(body -> any(body, statement -> writes(statement, mode))
                && any(body, statement -> writes(statement, pc)));
    }

    /** {@return those that always go on at a label} */
    Stream<String> jumps(String label) {
        return aimed(label).filter(one -> !one.aim.goesOn()).map(Aimed::text);
    }

    /** {@return those that go on at a label or behind themselves} */
    Stream<String> branches(String label) {
        return aimed(label).filter(one -> one.aim.goesOn() && !one.aim.linked()).map(Aimed::text);
    }

    /** {@return those that go on at a label and keep where they came from} */
    Stream<String> calls(String label) {
        return aimed(label).filter(one -> one.aim.linked()).map(Aimed::text);
    }

    private record Aimed(String text, Aim aim) {
    }

    private Stream<Aimed> aimed(String label) {
        Set<String> seen = new HashSet<>();
        return syntax.forms().stream().flatMap(form -> {
            Transfer transfer = transfers.computeIfAbsent(form.instruction(),
                    instruction -> Transfer.of(instruction, Map.of()));
            if (form.pseudo().isEmpty() && !transfer.leads()) {
                return Stream.empty();
            }
            Predicate<Operand> isPlace = operand -> operand.kind().isPlace() || transfer.targets().contains(operand)
                    && !(operand.kind() instanceof OperandKind.Register
                            || operand.kind() instanceof OperandKind.Named);
            WrittenForm written = WrittenForm.of(form,
                    operand -> isPlace.test(operand) ? label : Blanks.sample(form, operand));
            return written.blanks().stream().anyMatch(blank -> isPlace.test(blank.operand()))
                    && seen.add(written.text()) ? aim(written.text(), label).stream() : Stream.empty();
        }).filter(aimed -> assembles("before:\n" + label + ":", aimed.text));
    }

    private Optional<Aimed> aim(String text, String label) {
        List<Token> tokens = Scanner.tokens(text);
        List<Match> matches = syntax.match(tokens.getFirst(), tokens.subList(1, tokens.size())).fitting();
        return matches.stream().map(Aim::of)
                .filter(aim -> aim.names().stream().anyMatch(name -> name.text().equals(label)))
                .map(aim -> new Aimed(text, aim)).findFirst();
    }

    /** Those that need to be told least come first, and of these those that do most. */
    private Stream<String> having(Predicate<List<Stmt>> wanted) {
        return syntax.architecture().instructions().stream()
                .filter(instruction -> wanted.test(instruction.body().statements()))
                .flatMap(instruction -> syntax.forms(instruction).stream())
                .sorted(Comparator.<Form>comparingInt(form -> WrittenForm.of(form).blanks().size())
                        .thenComparingInt(form -> -written(form.instruction().body().statements()).size()))
                .map(form -> WrittenForm.of(form).text()).distinct().filter(this::assembles);
    }

    private static Set<StateComponent> written(List<Stmt> body) {
        Set<StateComponent> found = new HashSet<>();
        any(body, statement -> statement instanceof Stmt.Write write && !found.add(write.component()) && false);
        return found;
    }

    private boolean assembles(String line) {
        return assembles("", line);
    }

    private boolean assembles(String before, String line) {
        return !assembled(before + "\n " + line + "\n").hasErrors();
    }

    /** {@return some lines for this machine, assembled} */
    Assembly assembled(String lines) {
        return Assembler.assemble(new SourceText("skeleton", "machine \"" + syntax.architecture().name() + "\"\n"
                + lines), syntax);
    }

    private static boolean writes(Stmt statement, StateComponent component) {
        return statement instanceof Stmt.Write write && write.component().equals(component);
    }

    private static boolean any(List<Stmt> body, Predicate<Stmt> wanted) {
        return body.stream().anyMatch(statement -> wanted.test(statement) || statement instanceof Stmt.If choice
                && (any(choice.then(), wanted) || any(choice.otherwise(), wanted)));
    }
}
