package org.trapeze.ui.hierarchy;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.navigation.ElementAtOffset;
import org.trapeze.ui.navigation.Location;

/** Finds whose hierarchy is meant at a place of a text. Any thread. */
final class Subjects {

    private Subjects() {
    }

    /** {@return what is named at an offset, or else what the place is a part of: a routine, a declaration} */
    static Optional<Subject> at(ModelSnapshot snapshot, int offset) {
        Optional<EObject> named = ElementAtOffset.find(snapshot, offset).map(ElementAtOffset::element);
        if (snapshot.language() == Language.ISA) {
            return named.map(MachineSubjects::holder).filter(holder -> holder == named.get())
                    .or(() -> Optional.ofNullable(declaration(snapshot, offset))).flatMap(MachineSubjects::of);
        }
        return named.filter(Label.class::isInstance).map(Label.class::cast).or(() -> routine(snapshot, offset))
                .flatMap(Subjects::of);
    }

    private static EObject declaration(ModelSnapshot snapshot, int offset) {
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(snapshot.resource().getParseResult().getRootNode(), offset);
        return leaf == null ? null : MachineSubjects.holder(NodeModelUtils.findActualSemanticObjectFor(leaf));
    }

    /** {@return the last label before an offset that is not a local one} */
    private static Optional<Label> routine(ModelSnapshot snapshot, int offset) {
        Label last = null;
        if (snapshot.root() instanceof Program program) {
            for (Element element : program.getElements()) {
                ICompositeNode node = NodeModelUtils.getNode(element);
                if (node != null && node.getOffset() > offset) {
                    break;
                }
                last = element instanceof Label label && !isLocal(label) ? label : last;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Subject> of(Label label) {
        return Location.of(label).map(location -> new Subject(label.getName(), "label", isLocal(label), location));
    }

    private static boolean isLocal(Label label) {
        return label.getName() != null && label.getName().length() > 1 && label.getName().charAt(0) == '.';
    }
}
