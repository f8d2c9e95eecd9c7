package org.trapeze.ui.navigation;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.SimpleAttributeResolver;
import org.eclipse.xtext.util.TextRegion;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * The element whose name stands at a place of a text: one that is referred to there, or one that is defined there.
 *
 * @param element   the element, never a proxy
 * @param region    where its name stands
 * @param reference whether the place refers to the element, which is defined elsewhere
 */
public record ElementAtOffset(EObject element, IRegion region, boolean reference) {

    /** {@return the element at an offset of a model's text; empty on blanks, comments and unknown names} */
    public static Optional<ElementAtOffset> find(ModelSnapshot snapshot, int offset) {
        Optional<InstructionPlace> instruction = snapshot.instructionAt(offset);
        if (instruction.isPresent()) {
            return instruction.map(place -> of(snapshot, place));
        }
        XtextResource resource = snapshot.resource();
        EObjectAtOffsetHelper helper = snapshot.language().get(EObjectAtOffsetHelper.class);
        EObject target = helper.resolveCrossReferencedElementAt(resource, offset);
        if (target != null && !target.eIsProxy()) {
            INode node = helper.getCrossReferenceNode(resource, new TextRegion(offset, 0));
            return Optional.of(new ElementAtOffset(target, new Region(node.getOffset(), node.getLength()), true));
        }
        return definition(snapshot, offset);
    }

    private static ElementAtOffset of(ModelSnapshot snapshot, InstructionPlace place) {
        return new ElementAtOffset(place.instruction(), new Region(place.offset(), place.length()),
                snapshot.language() == Language.GASM);
    }

    private static Optional<ElementAtOffset> definition(ModelSnapshot snapshot, int offset) {
        INode root = snapshot.resource().getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        EObject element = leaf == null || leaf.isHidden() ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (element == null || SimpleAttributeResolver.NAME_RESOLVER.apply(element) == null) {
            return Optional.empty();
        }
        ITextRegion name = snapshot.language().get(ILocationInFileProvider.class).getSignificantTextRegion(element);
        return name.contains(offset)
                ? Optional.of(new ElementAtOffset(element, new Region(name.getOffset(), name.getLength()), false))
                : Optional.empty();
    }
}
