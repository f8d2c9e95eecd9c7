package org.trapeze.ui.hover;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.ExtensionText;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.ModelSnapshot;

/** What there is to say about an element of a model. */
public final class ElementText {

    private ElementText() {
    }

    /**
     * {@return the text about an element; empty where its name says it all}
     *
     * @param offset where it is asked about; -1 where that is no place of its own
     */
    public static Optional<HoverText> of(ModelSnapshot snapshot, EObject element, int offset) {
        return switch (element) {
            case InstructionDeclaration instruction ->
                Optional.of(InstructionText.of(snapshot, instruction, StatementWord.at(snapshot, offset)));
            case Machine machine -> Optional.of(machine(snapshot, machine));
            case ComponentDeclaration component -> Optional.of(ComponentText.of(component));
            case AliasDeclaration alias -> Optional.of(ComponentText.of(alias));
            default -> source(element);
        };
    }

    private static HoverText machine(ModelSnapshot snapshot, Machine machine) {
        HoverText text = new HoverText().add(String.valueOf(machine.getName()), SWT.BOLD);
        if (machine.getTitle() != null) {
            text.add("  " + machine.getTitle(), SWT.NORMAL);
        }
        snapshot.machine().flatMap(TrapezeUi.get().classification()::classification).ifPresent(result -> {
            text.add("\n\n" + Explanation.explain(result.theorem1(), result.profile()), SWT.NORMAL);
            text.add("\n\n" + Explanation.explain(result.theorem2(), result.profile()), SWT.NORMAL);
            text.add("\n\n" + Explanation.explain(result.theorem3(), result.profile()), SWT.NORMAL);
            result.extensions().forEach(one ->
                text.add("\n\n" + ExtensionText.verdict(one, result.profile()), SWT.NORMAL));
        });
        return text;
    }

    /** The definition itself, where it is short. */
    private static Optional<HoverText> source(EObject element) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (node == null) {
            return Optional.empty();
        }
        String first = NodeModelUtils.getTokenText(node).lines().findFirst().orElse("");
        return first.isEmpty() ? Optional.empty() : Optional.of(new HoverText().add(first, SWT.NORMAL));
    }
}
