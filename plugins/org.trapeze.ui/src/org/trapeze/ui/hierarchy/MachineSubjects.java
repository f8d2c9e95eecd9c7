package org.trapeze.ui.hierarchy;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.SimpleAttributeResolver;

import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.navigation.Location;

/** What of a description calls and is called: trap causes and all declarations, by their names or first words. */
final class MachineSubjects {

    private MachineSubjects() {
    }

    /** {@return the cause or declaration that an element is a part of; or null} */
    static EObject holder(EObject element) {
        EObject cause = EcoreUtil2.getContainerOfType(element, CauseDeclaration.class);
        return cause != null ? cause : EcoreUtil2.getContainerOfType(element, Declaration.class);
    }

    /** {@return a cause or declaration as a subject; empty where it is in no file of ours} */
    static Optional<Subject> of(EObject holder) {
        return Location.of(holder).map(location -> new Subject(name(holder), icon(holder), false, location));
    }

    private static String name(EObject holder) {
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(holder);
        return name != null ? name : firstWord(holder);
    }

    /** What has no name, such as translate and deliver, stands once in a description. */
    private static String firstWord(EObject holder) {
        ICompositeNode node = NodeModelUtils.getNode(holder);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    return leaf.getText();
                }
            }
        }
        return holder.eClass().getName();
    }

    private static String icon(EObject holder) {
        return holder instanceof InstructionDeclaration ? "instruction"
                : holder instanceof CauseDeclaration ? "constant" : "function";
    }
}
