package org.trapeze.ui.hover;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.FieldDeclaration;

/** Says what a component of the state is: its size and kind, its fields, and which mode sees which bank of it. */
final class ComponentText {

    private ComponentText() {
    }

    static HoverText of(ComponentDeclaration component) {
        HoverText text = new HoverText().add(component.getName(), SWT.BOLD);
        text.add("  " + (component.getCount() == null ? "" : component.getCount() + " elements of ")
                + component.getWidth() + " bits, "
                + kind(component.getKind()), SWT.NORMAL);
        if (component.isBanked()) {
            text.add("\nBanked: each mode sees its own, ", SWT.NORMAL);
            text.add(component.getBanks().stream().filter(bank -> bank.getMode() != null && !bank.getMode().eIsProxy())
                    .map(bank -> bank.getMode().getName() + " bank " + bank.getBank())
                    .collect(Collectors.joining(", ")), SWT.NORMAL);
            text.add("; every other mode sees bank 0.", SWT.NORMAL);
        }
        if (!component.getFields().isEmpty()) {
            text.add("\nFields: " + component.getFields().stream().map(ComponentText::field)
                    .collect(Collectors.joining(", ")), SWT.NORMAL);
        }
        if (!component.getNames().isEmpty()) {
            text.add("\nNames: " + component.getNames().stream().map(one -> one.getName() + " = " + one.getValue())
                    .collect(Collectors.joining(", ")), SWT.NORMAL);
        }
        return text;
    }

    static HoverText of(AliasDeclaration alias) {
        HoverText text = new HoverText().add(alias.getName(), SWT.BOLD);
        text.add("  another name for ", SWT.NORMAL);
        return text.addCode(source(alias.getValue()));
    }

    /** {@return what stands in the text for an element, in one line} */
    static String source(EObject element) {
        ICompositeNode node = element == null ? null : NodeModelUtils.getNode(element);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }

    private static String field(FieldDeclaration field) {
        return field.getName() + "[" + field.getHigh() + (field.getLow() == null ? "" : ":" + field.getLow()) + "]";
    }

    private static String kind(ComponentKind kind) {
        return switch (kind) {
            case GENERAL -> "general: what programs may see";
            case PC -> "the program counter P";
            case MODE -> "the mode M";
            case RELOCATION -> "relocation: part of R, to which access is control or location sensitive";
            case RESOURCE -> "a resource: system state that counts in the extended profile";
        };
    }
}
