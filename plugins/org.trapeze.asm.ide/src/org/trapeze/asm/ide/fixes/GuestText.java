package org.trapeze.asm.ide.fixes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.ide.fixes.Mistake;

/** A guest with a mistake: what several fixes want to know of its text and of its machine. */
final class GuestText {
    private final Mistake mistake;
    private final Program program;
    private final ProgramNames names;
    private final GuestLine line;

    GuestText(Mistake mistake, Program program) {
        this.mistake = mistake;
        this.program = program;
        this.names = mistake.resource().getResourceServiceProvider().get(ProgramNames.class);
        this.line = GuestLine.at(mistake.text(), mistake.offset());
    }

    Mistake mistake() {
        return mistake;
    }

    Program program() {
        return program;
    }

    /** The line of the mistake. */
    GuestLine line() {
        return line;
    }

    List<ProgramSymbols> symbols() {
        return names.all(program);
    }

    Optional<MachineWords> words() {
        return names.words(program);
    }

    Optional<MachineSyntax> syntax() {
        boolean known = program.getMachine() != null && !program.getMachine().eIsProxy();
        return known ? GuestAssembler.syntax(program.getMachine()) : Optional.empty();
    }

    /** The definition, in this text itself, of what a word at the mistake names; a constant or a label. */
    Optional<Symbol> own(String word) {
        Element from = program.getElements().stream().filter(element -> node(element).getEndOffset() > mistake.offset())
                .findFirst().orElse(null);
        return Optional.ofNullable(names.symbols(program).get(word, from));
    }

    Optional<Label> label(String word) {
        return own(word).filter(Label.class::isInstance).map(Label.class::cast);
    }

    static INode node(Element element) {
        return NodeModelUtils.findActualNodeFor(element);
    }

    /** Where the name of a symbol stands. */
    static INode name(Symbol symbol) {
        return NodeModelUtils.findNodesForFeature(symbol, GasmPackage.Literals.SYMBOL__NAME).getFirst();
    }

    /** A name like a given one that nothing has yet. */
    String freeName(String like) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        symbols().forEach(one -> {
            taken.addAll(one.all().keySet());
            taken.addAll(one.macros().keySet());
        });
        words().map(MachineWords::operands).map(Map::keySet).ifPresent(taken::addAll);
        words().map(MachineWords::operations).map(Map::keySet).ifPresent(taken::addAll);
        taken.addAll(Directive.words());
        // With a blank behind it a number could become that of a register, as in r2.
        int number = 2;
        while (endsWith(taken, like + "_" + number)) {
            number++;
        }
        return like + "_" + number;
    }

    /** Of local names the tables have the qualified ones. */
    private static boolean endsWith(Set<String> taken, String name) {
        return taken.contains(name) || name.startsWith(".") && taken.stream().anyMatch(one -> one.endsWith(name));
    }

    /** The start of the line behind the machine clause, where definitions may begin. */
    int afterClause() {
        INode clause = NodeModelUtils.findNodesForFeature(program, GasmPackage.Literals.PROGRAM__MACHINE).stream()
                .findFirst().orElse(null);
        return clause == null ? 0 : mistake.nextLine(clause.getEndOffset());
    }

    /** A line break, where the text needs one before something is added at an offset that should begin a line. */
    String breakBefore(int offset) {
        boolean begins = offset == 0 || "\r\n".indexOf(mistake.text().charAt(offset - 1)) >= 0;
        return begins ? "" : mistake.newline();
    }
}
