package org.trapeze.ui.repair;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.classify.Repair;
import org.trapeze.isa.ide.fixes.TextChange;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.ExtensionClause;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.InterceptClause;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.OwnedClause;
import org.trapeze.isa.isa.ProcedureDeclaration;

/** Turns the classifier's suggestions into changes of the description's text. Plain model and text, any thread. */
public final class RepairEdits {
    private static final String INDENT = "  ";

    private final Machine machine;
    private final InstructionDeclaration instruction;
    private final String text;

    private RepairEdits(Machine machine, InstructionDeclaration instruction) {
        this.machine = machine;
        this.instruction = instruction;
        text = NodeModelUtils.getNode(machine).getRootNode().getText();
    }

    /** {@return whether a machine's own text can be changed in a way} */
    public static boolean isPossible(Machine machine, Repair.Kind kind) {
        return switch (kind) {
            case TRAP, TRAP_INSTEAD_OF_IGNORING, TRAP_FIRST -> new Guard(machine).exists();
            case OWN_COPY, INTERCEPT -> extension(machine).isPresent();
        };
    }

    /**
     * {@return the change; empty where it has been made already or is not possible}
     *
     * @param privileged the names of the instructions that are known to be privileged, whose words are used
     */
    public static Optional<TextChange> of(Machine machine, InstructionDeclaration instruction, Repair.Kind kind,
            Set<String> privileged) {
        RepairEdits edits = new RepairEdits(machine, instruction);
        return switch (kind) {
            case TRAP, TRAP_INSTEAD_OF_IGNORING, TRAP_FIRST ->
                new Guard(machine).statement(privileged).flatMap(edits::trap);
            case OWN_COPY -> extension(machine).flatMap(edits::own);
            case INTERCEPT -> extension(machine).flatMap(edits::intercept);
        };
    }

    private static Optional<ExtensionDeclaration> extension(Machine machine) {
        return machine.getDeclarations().stream().filter(ExtensionDeclaration.class::isInstance)
                .map(ExtensionDeclaration.class::cast).findFirst();
    }

    private Optional<TextChange> trap(String guard) {
        if (!instruction.getStatements().isEmpty()) {
            int offset = NodeModelUtils.getNode(instruction.getStatements().getFirst()).getOffset();
            String indent = indent(offset);
            return Optional.of(new TextChange(offset, 0, guard + (indent == null ? " " : "\n" + indent)));
        }
        return beforeBrace(instruction, guard);
    }

    private Optional<TextChange> intercept(ExtensionDeclaration extension) {
        return appendTo(extension, extension.getClauses().stream().filter(InterceptClause.class::isInstance).toList(),
                instruction.getName(), "intercepts " + instruction.getName());
    }

    private Optional<TextChange> own(ExtensionDeclaration extension) {
        Set<String> names = new LinkedHashSet<>();
        read(instruction, names, new LinkedHashSet<>());
        List<ExtensionClause> owned = extension.getClauses().stream()
                .filter(clause -> clause instanceof OwnedClause own && !own.getComponents().isEmpty()).toList();
        owned.forEach(clause -> ((OwnedClause) clause).getComponents().forEach(one -> names.remove(one.getName())));
        String list = String.join(", ", names);
        return names.isEmpty() ? Optional.empty() : appendTo(extension, owned, list, "guest owns " + list);
    }

    /** What an instruction refers to beside general registers, also through aliases, functions and procedures. */
    private static void read(EObject element, Set<String> names, Set<EObject> seen) {
        for (EObject target : EcoreUtil.CrossReferencer.find(List.of(element)).keySet()) {
            if (target instanceof ComponentDeclaration component && component.getKind() != ComponentKind.GENERAL
                    && component.getKind() != ComponentKind.PC) {
                names.add(component.getName());
            } else if ((target instanceof AliasDeclaration || target instanceof FunctionDeclaration
                    || target instanceof ProcedureDeclaration) && seen.add(target)) {
                read(target, names, seen);
            }
        }
    }

    /** Adds to the last clause of a kind, before the source that it may end with, or makes the first one. */
    private Optional<TextChange> appendTo(ExtensionDeclaration extension, List<? extends EObject> clauses, String more,
            String clause) {
        if (clauses.isEmpty()) {
            return beforeBrace(extension, clause);
        }
        INode last = NodeModelUtils.getNode(clauses.getLast());
        int end = last.getEndOffset();
        if (clauses.getLast() instanceof OwnedClause own && own.getSource() != null) {
            return beforeBrace(extension, clause);
        }
        return Optional.of(new TextChange(end, 0, ", " + more));
    }

    private Optional<TextChange> beforeBrace(EObject element, String line) {
        INode node = NodeModelUtils.getNode(element);
        ILeafNode brace = null;
        for (ILeafNode leaf : node.getLeafNodes()) {
            brace = !leaf.isHidden() && "}".equals(leaf.getText()) ? leaf : brace;
        }
        if (brace == null) {
            return Optional.empty();
        }
        String indent = indent(brace.getOffset());
        return Optional.of(new TextChange(brace.getOffset(), 0,
                indent == null ? line + " " : INDENT + line + "\n" + indent));
    }

    /** {@return the blanks before a place in its line; null where something else stands there} */
    private String indent(int offset) {
        String before = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        return before.isBlank() ? before : null;
    }
}
