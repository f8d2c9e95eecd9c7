package org.trapeze.isa.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.model.Numbers;

/** Fixes of declarations and statements that are too many, or have a name or number that is taken. */
final class DeclarationFixes {
    private final MachineText text;
    private final Mistake mistake;

    DeclarationFixes(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
    }

    /** Of a cause or component that nothing uses. */
    List<Fix> unused() {
        EObject element = text.element().orElse(null);
        if (element instanceof CauseDeclaration cause && cause.eContainer() instanceof CauseList list) {
            return List.of(Fix.of("remove-unused", "Remove the cause '" + cause.getName() + "'",
                    list.getCauses().size() > 1 ? text.removedFromList(cause, list.getCauses())
                            : text.removed(list)));
        }
        return element instanceof ComponentDeclaration component
                ? List.of(Fix.of("remove-unused", "Remove '" + component.getName() + "'", text.removed(component)))
                : List.of();
    }

    /** Of a local name that hides another one: it gets another name, wherever it is used. */
    List<Fix> hiding() {
        return text.element().map(local -> List.of(renamed(local))).orElse(List.of());
    }

    private Fix renamed(EObject local) {
        String free = text.freeName(mistake.written());
        List<TextChange> changes = new ArrayList<>();
        changes.add(new TextChange(mistake.offset(), mistake.length(), free));
        for (EStructuralFeature.Setting use : EcoreUtil.UsageCrossReferencer.find(local, mistake.resource())) {
            for (INode node : NodeModelUtils.findNodesForFeature(use.getEObject(), use.getEStructuralFeature())) {
                if (mistake.written().equals(NodeModelUtils.getTokenText(node))) {
                    changes.add(new TextChange(node.getOffset(), node.getLength(), free));
                }
            }
        }
        return Fix.of("rename", "Rename it to '" + free + "'", changes.toArray(TextChange[]::new));
    }

    /** Of a name, a number, or a declaration that there is already. */
    List<Fix> duplicate() {
        EObject element = text.element().orElse(null);
        String written = mistake.written();
        if (element instanceof Machine || element == null) {
            return List.of();
        }
        if (element instanceof CauseDeclaration || element instanceof ModeDeclaration) {
            if (Numbers.parse(written).isPresent()) {
                return List.of(mistake.replaced("free-number", "Use the next free number, " + free(element),
                        String.valueOf(free(element))));
            }
        }
        List<Fix> fixes = new ArrayList<>();
        if (written.matches("[A-Za-z_][A-Za-z_0-9]*") && MachineText.node(element).getLength() > mistake.length()) {
            String free = text.freeName(written);
            fixes.add(mistake.replaced("rename", "Rename this one to '" + free + "'", free));
        }
        if (element.eContainer() instanceof Machine && element instanceof Declaration) {
            fixes.add(Fix.of("remove-duplicate", "Remove this declaration", text.removed(element)));
        }
        return fixes;
    }

    private long free(EObject element) {
        List<String> numbers = element instanceof CauseDeclaration
                ? text.view().all(CauseList.class).stream().flatMap(list -> list.getCauses().stream())
                        .map(CauseDeclaration::getNumber).toList()
                : text.view().all(ModeList.class).stream().flatMap(list -> list.getModes().stream())
                        .map(ModeDeclaration::getValue).toList();
        List<Long> taken = numbers.stream().flatMap(number -> Numbers.parse(number, 0, 1 << 30).stream()).toList();
        long next = 0;
        while (taken.contains(next)) {
            next++;
        }
        return next;
    }

    /** Of statements behind one that ends the instruction. */
    List<Fix> unreachable() {
        Statement first = text.around(Statement.class).orElse(null);
        if (first == null || !(first.eContainer().eGet(first.eContainingFeature()) instanceof List<?> block)) {
            return List.of();
        }
        int start = MachineText.node(first).getOffset();
        int end = MachineText.node((EObject) block.getLast()).getEndOffset();
        return List.of(Fix.of("remove-unreachable", "Remove what is never executed", text.removed(start, end)));
    }
}
