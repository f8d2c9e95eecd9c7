package org.trapeze.isa.resource;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.trapeze.isa.isa.ExpectDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;

import com.google.common.base.Strings;

/**
 * Exports the machine and its instructions, nothing from inside them. The machine's entry changes with every change of
 * the text, so that files that build on the machine are looked at anew.
 */
public class IsaResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {
    /** User data of an exported machine: a hash of its text. */
    public static final String CONTENT = "content";
    /** User data of an exported machine: its title, which may be empty. */
    public static final String TITLE = "title";
    /** User data of an exported machine: what its description expects of it as a whole, in one line; may be empty. */
    public static final String FINDING = "finding";

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
        if (name != null && object instanceof Machine machine) {
            acceptor.accept(EObjectDescription.create(name, object, data(machine)));
        } else if (name != null && object instanceof InstructionDeclaration) {
            acceptor.accept(EObjectDescription.create(name, object));
        }
        return object instanceof Machine;
    }

    private static Map<String, String> data(Machine machine) {
        return Map.of(CONTENT, hash(machine), TITLE, Strings.nullToEmpty(machine.getTitle()), FINDING,
                finding(machine));
    }

    /** Only what holds for the machine as it is and in the profile of the paper fits into a line. */
    private static String finding(Machine machine) {
        return machine.getDeclarations().stream().filter(ExpectDeclaration.class::isInstance)
                .map(ExpectDeclaration.class::cast)
                .filter(expected -> expected.isVirtualizable() && expected.getProfile() == null
                && !expected.isSetting())
                .map(IsaResourceDescriptionStrategy::phrase).distinct().collect(Collectors.joining(", "));
    }

    private static String phrase(ExpectDeclaration expected) {
        String quality = expected.getQuality() == null ? "" : expected.getQuality() + " ";
        String extension = NodeModelUtils.findNodesForFeature(expected,
                IsaPackage.Literals.EXPECT_DECLARATION__EXTENSION).stream().findFirst()
                .map(node -> " with extension " + node.getText().strip()).orElse("");
        return (expected.isNegated() ? "not " : "") + quality + "virtualizable" + extension;
    }

    private static String hash(EObject object) {
        ICompositeNode node = NodeModelUtils.getNode(object);
        return node == null ? "" : Integer.toHexString(node.getRootNode().getText().hashCode());
    }
}
