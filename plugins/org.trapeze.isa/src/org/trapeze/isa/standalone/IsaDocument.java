package org.trapeze.isa.standalone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/**
 * A machine description that was read.
 *
 * @param machine its model, if the text held one
 * @param issues  everything wrong with it, in the order of the text
 */
public record IsaDocument(Optional<Machine> machine, List<IsaIssue> issues) {
    /** As many as are listed of a machine's; more nobody reads, and the first ones often cause the others. */
    private static final int MOST_LISTED = 100;

    public IsaDocument {
        issues = List.copyOf(issues);
    }

    /**
     * {@return what is wrong, a line each, for people: where there is too much to be read, errors go before warnings, and
     * the last line says how much more there is}
     */
    public List<String> listed() {
        List<IsaIssue> worst = issues.stream().sorted(Comparator.comparing(IsaIssue::error).reversed())
                .limit(MOST_LISTED).sorted(Comparator.comparingInt(IsaIssue::offset)).toList();
        return shortened(Stream.concat(worst.stream().map(IsaIssue::toString),
                issues.stream().filter(issue -> !worst.contains(issue)).map(IsaIssue::toString)).toList());
    }

    /** {@return the first of many lines, and how many more there are} */
    public static List<String> shortened(List<String> lines) {
        return lines.size() <= MOST_LISTED ? lines : Stream.concat(lines.stream().limit(MOST_LISTED),
                Stream.of("... and " + (lines.size() - MOST_LISTED) + " more")).toList();
    }

    /** {@return where something is expected, as {@code file:line}} */
    public Optional<String> place(Expectation expectation) {
        return machine.flatMap(known -> LoweredMachine.of(known).declaration(expectation)).map(IsaDocument::place);
    }

    private static String place(EObject object) {
        URI uri = object.eResource().getURI();
        String file = uri.isFile() ? uri.toFileString() : uri.lastSegment();
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? file : file + ":" + node.getStartLine();
    }

    /** {@return the architecture, if there is no error} */
    public Optional<Architecture> architecture() {
        return issues.stream().anyMatch(IsaIssue::error) ? Optional.empty()
                : machine.flatMap(known -> LoweredMachine.of(known).architecture());
    }
}
