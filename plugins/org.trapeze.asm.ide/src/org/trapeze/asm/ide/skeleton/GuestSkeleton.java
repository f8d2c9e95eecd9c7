package org.trapeze.asm.ide.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.trapeze.asm.ide.writing.Blanks;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;

/**
 * Pieces of guests for one machine, which assemble for it and are made of nothing but its description. Making them
 * takes time, for trap delivery is tried; each is made once. Any thread.
 */
public final class GuestSkeleton {
    /** More choices than that are no help in a small window. */
    private static final int MOST = 100;
    /** Characters begin here, so that smaller units hold none. */
    private static final int CHARACTER_BITS = 7;

    private final MachineSyntax syntax;
    private final GuestInstructions instructions;
    private final Map<List<Object>, List<String>> found = new ConcurrentHashMap<>();
    private TrapText traps;

    /** @param syntax the machine's assembly language */
    public GuestSkeleton(MachineSyntax syntax) {
        this.syntax = syntax;
        this.instructions = new GuestInstructions(syntax);
    }

    /** {@return the pieces for a machine; empty if its description has errors} */
    public static Optional<GuestSkeleton> of(Machine machine) {
        return GuestAssembler.syntax(machine).map(syntax -> MachineView.of(machine).computed(GuestSkeleton.class,
                view -> new GuestSkeleton(syntax)));
    }

    /** {@return the name of the machine} */
    public String machine() {
        return syntax.architecture().name();
    }

    /** {@return how a word to the assembler is written where the machine may have one of the same name} */
    public String word(Directive directive) {
        return (syntax.isWord(directive.word()) ? "." : "") + directive.word();
    }

    /** {@return an address that is free of what traps use} */
    public String start() {
        return Long.toString(traps().start());
    }

    /** {@return lines that make traps go to the label handler, the last of them this label} */
    public String handler() {
        return traps().before();
    }

    /** {@return the line behind a handler; empty where none is needed} */
    public String handlerEnd() {
        return traps().after();
    }

    private synchronized TrapText traps() {
        if (traps == null) {
            traps = new TrapText(syntax.architecture(), this, instructions);
        }
        return traps;
    }

    /** {@return the registers that instructions have as operands, or else what most operands are written as} */
    public List<String> registers() {
        List<String> registers = names(OperandKind.Register.class::isInstance).limit(MOST).toList();
        Map<NameTable, Long> tables = operands().map(Operand::kind).filter(OperandKind.Named.class::isInstance)
                .map(OperandKind.Named.class::cast).filter(named -> !named.suffix())
                .collect(Collectors.groupingBy(OperandKind.Named::table, LinkedHashMap::new, Collectors.counting()));
        return !registers.isEmpty() ? registers : tables.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(most -> names(kind -> kind instanceof OperandKind.Named named
                        && named.table().equals(most.getKey())).limit(MOST).toList()).orElse(List.of());
    }

    private Stream<String> names(Predicate<OperandKind> wanted) {
        return syntax.forms().stream().flatMap(form -> form.instruction().encoding().fields().stream()
                .filter(field -> wanted.test(field.operand().kind()))
                .flatMap(field -> Blanks.names(field.operand(), form.instruction().encoding()).stream())).distinct();
    }

    private Stream<Operand> operands() {
        return syntax.forms().stream().flatMap(form -> form.instruction().encoding().fields().stream())
                .map(OperandField::operand);
    }

    /** {@return the names of the modes} */
    public List<String> modes() {
        return syntax.architecture().modes().stream().map(Mode::name).toList();
    }

    /** {@return data in each of the machine's formats} */
    public List<String> data() {
        List<String> lines = new ArrayList<>();
        for (DataDirective directive : syntax.architecture().directives()) {
            lines.add(directive.name() + " " + directive.parameters().stream().map(parameter -> "0")
                    .collect(Collectors.joining(", ")));
        }
        lines.add(word(Directive.UNIT) + " 0");
        return lines.stream().filter(line -> !instructions.assembled(" " + line + "\n").hasErrors()).toList();
    }

    /** {@return small numbers that a unit holds} */
    public String values() {
        int bits = Math.min(3, syntax.architecture().storage().unitBits());
        return IntStream.rangeClosed(1, 4).mapToObj(value -> Integer.toString(value & (1 << bits) - 1))
                .collect(Collectors.joining(", "));
    }

    /** {@return characters and a 0 behind them; in units that are too small for characters, numbers} */
    public String text(String characters) {
        return syntax.architecture().storage().unitBits() >= CHARACTER_BITS
                ? word(Directive.STRING) + " \"" + characters + "\", 0" : word(Directive.UNIT) + " " + values() + ", 0";
    }

    /**
     * {@return instructions of a kind, the first of them the one that the description has first; maybe none}
     *
     * @param label where jumps, branches and calls go
     */
    public List<String> instructions(InstructionKind kind, String label) {
        return found.computeIfAbsent(List.of(kind, label), key -> find(kind, label).limit(MOST).toList());
    }

    private Stream<String> find(InstructionKind kind, String label) {
        return switch (kind) {
            case ANY -> instructions.all();
            case HALT -> instructions.halts();
            case RETURN -> instructions.returns();
            case JUMP -> instructions.jumps(label);
            case BRANCH -> instructions.branches(label);
            case CALL -> instructions.calls(label);
        };
    }
}
