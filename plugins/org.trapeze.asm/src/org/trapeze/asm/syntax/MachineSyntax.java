package org.trapeze.asm.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.trapeze.asm.source.Token;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.Instruction;

/** The assembly language of one machine. Immutable and safe to share between threads. */
public final class MachineSyntax {
    private final Architecture architecture;
    private final List<Form> allForms;
    private final List<Form> preferred;
    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Map<String, List<Form>> byInstruction = new LinkedHashMap<>();
    private final Map<String, DataDirective> directives = new HashMap<>();
    private final Map<String, BigInteger> modes = new HashMap<>();
    private final Registers registers;

    public MachineSyntax(Architecture architecture) {
        this.architecture = architecture;
        this.registers = new Registers(architecture);
        for (Instruction instruction : architecture.instructions()) {
            List<Form> own = Form.of(instruction);
            byInstruction.put(instruction.name(), own);
            own.forEach(form -> forms.computeIfAbsent(key(form.head()), head -> new ArrayList<>(1)).add(form));
        }
        List<Form> pseudos = architecture.pseudos().stream().map(Form::of).toList();
        pseudos.forEach(form -> forms.computeIfAbsent(key(form.head()), head -> new ArrayList<>(1)).add(form));
        this.preferred = pseudos.stream().filter(form -> form.pseudo().orElseThrow().preferred()).toList();
        this.allForms = Stream.concat(byInstruction.values().stream().flatMap(List::stream), pseudos.stream()).toList();
        architecture.directives().forEach(directive -> directives.putIfAbsent(key(directive.name()), directive));
        architecture.modes().forEach(mode -> modes.put(mode.name(), BigInteger.valueOf(mode.value())));
    }

    /** {@return the machine} */
    public Architecture architecture() {
        return architecture;
    }

    /** {@return the forms of the instructions that start with a word, in the order of the description; maybe none} */
    public List<Form> forms(String head) {
        return forms.getOrDefault(key(head), List.of());
    }

    /** {@return the forms of all instructions, in the order of the description} */
    public List<Form> forms() {
        return allForms;
    }

    /** {@return the forms of an instruction of this machine, those that write less first} */
    public List<Form> forms(Instruction instruction) {
        return byInstruction.get(instruction.name());
    }

    /** {@return the forms that the disassembler tries for an instruction, in their order} */
    public List<Form> shown(Instruction instruction) {
        return Stream.concat(preferred.stream().filter(form -> form.instruction().name().equals(instruction.name())),
                forms(instruction).stream()).toList();
    }

    /** {@return the machine's data directive of a name, or null} */
    public DataDirective directive(String name) {
        return directives.get(key(name));
    }

    /**
     * {@return whether a line of a program that starts with this word is an instruction or directive of the machine}
     */
    public boolean isWord(String word) {
        return forms.containsKey(key(word)) || directives.containsKey(key(word));
    }

    /** {@return the words that such lines start with, as the description writes them} */
    public List<String> words() {
        return Stream.concat(allForms.stream().map(Form::head),
                architecture.directives().stream().map(DataDirective::name)).distinct().toList();
    }

    /** {@return the value of the mode of a name, or null; unlike mnemonics, modes are told apart by case} */
    public BigInteger mode(String name) {
        return modes.get(name);
    }

    /** {@return the register names} */
    public Registers registers() {
        return registers;
    }

    /** {@return all readings of a statement} */
    public Matches match(Token head, List<Token> operands) {
        var fitting = new ArrayList<List<Match>>(1);
        Mismatch nearest = null;
        for (Form form : forms(head.text())) {
            var matcher = new FormMatcher(registers, form, head, operands);
            List<Match> readings = matcher.match();
            if (!readings.isEmpty()) {
                fitting.add(readings);
            } else if (nearest == null || matcher.mismatch().position() > nearest.position()) {
                nearest = matcher.mismatch();
            }
        }
        return new Matches(fitting.size() > 1 ? mostSpecific(fitting)
                : fitting.isEmpty() ? List.of() : fitting.getFirst(), nearest);
    }

    /** A form with more fixed text is meant: in {@code jmp (x)} the parentheses are syntax where a form has them. */
    private static List<Match> mostSpecific(List<List<Match>> fitting) {
        int most = fitting.stream().mapToInt(one -> one.getFirst().form().specificity()).max().orElse(0);
        return fitting.stream().filter(one -> one.getFirst().form().specificity() == most)
                .sorted(Comparator.comparingInt(one -> one.getFirst().bits())).flatMap(List::stream).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
