package org.trapeze.isa.resource;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

/**
 * Exports the machine and its instructions, nothing from inside them. The machine's entry changes with every change of
 * the text, so that files that build on the machine are looked at anew.
 */
public class IsaResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {
    /** User data of an exported machine: a hash of its text. */
    public static final String CONTENT = "content";

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
        if (name != null && object instanceof Machine) {
            acceptor.accept(EObjectDescription.create(name, object, Map.of(CONTENT, hash(object))));
        } else if (name != null && object instanceof InstructionDeclaration) {
            acceptor.accept(EObjectDescription.create(name, object));
        }
        return object instanceof Machine;
    }

    private static String hash(EObject object) {
        ICompositeNode node = NodeModelUtils.getNode(object);
        return node == null ? "" : Integer.toHexString(node.getRootNode().getText().hashCode());
    }
}
