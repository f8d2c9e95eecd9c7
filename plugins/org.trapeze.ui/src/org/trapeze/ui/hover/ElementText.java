package org.trapeze.ui.hover;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.model.ModelSnapshot;

/** What there is to say about an element of a model. */
public final class ElementText {

    private ElementText() {
    }

    /** {@return the text about an element; empty where its name says it all} */
    public static Optional<HoverText> of(ModelSnapshot snapshot, EObject element) {
        if (element instanceof InstructionDeclaration instruction) {
            return Optional.of(instruction(snapshot, instruction));
        }
        return element instanceof Machine machine ? Optional.of(machine(snapshot, machine)) : source(element);
    }

    private static HoverText instruction(ModelSnapshot snapshot, InstructionDeclaration instruction) {
        HoverText text = new HoverText().add(instruction.getName(), SWT.BOLD);
        if (instruction.getTitle() != null) {
            text.add("  " + instruction.getTitle(), SWT.NORMAL);
        }
        line(text, instruction.getEncoding());
        line(text, instruction.getSyntax());
        text.add("\n\n", SWT.NORMAL);
        Optional<InstructionClasses> classes = Instructions.classes(snapshot, instruction);
        if (classes.isPresent()) {
            classes(text, classes.get());
        } else {
            text.add(whyUnknown(snapshot), SWT.ITALIC);
        }
        return text;
    }

    private static void classes(HoverText text, InstructionClasses classes) {
        text.add(Explanation.summary(classes), SWT.BOLD);
        text.add(" (" + TrapezeUi.get().classification().profile().word() + " profile)", SWT.NORMAL);
        for (String sentence : Explanation.sentences(classes)) {
            text.add("\n• " + sentence, SWT.NORMAL);
        }
    }

    private static String whyUnknown(ModelSnapshot snapshot) {
        if (snapshot.machine().isEmpty()) {
            return "Not classified: the description of the machine has errors.";
        }
        return TrapezeUi.get().classification().isBusy(snapshot.machine().get().uri())
                ? "Being classified ..." : "Not classified: the classification was cancelled or failed.";
    }

    private static HoverText machine(ModelSnapshot snapshot, Machine machine) {
        HoverText text = new HoverText().add(String.valueOf(machine.getName()), SWT.BOLD);
        if (machine.getTitle() != null) {
            text.add("  " + machine.getTitle(), SWT.NORMAL);
        }
        snapshot.machine().flatMap(TrapezeUi.get().classification()::classification).ifPresent(result -> {
            text.add("\n\n" + Explanation.explain(result.theorem1(), result.profile()), SWT.NORMAL);
            text.add("\n\n" + Explanation.explain(result.theorem3(), result.profile()), SWT.NORMAL);
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

    private static void line(HoverText text, EObject part) {
        ICompositeNode node = part == null ? null : NodeModelUtils.getNode(part);
        if (node != null) {
            text.add("\n" + NodeModelUtils.getTokenText(node).replaceAll("\\s+", " "), SWT.NORMAL);
        }
    }
}
