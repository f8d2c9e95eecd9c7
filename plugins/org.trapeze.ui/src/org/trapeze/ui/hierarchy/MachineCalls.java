package org.trapeze.ui.hierarchy;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IRegion;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.isa.isa.Call;
import org.trapeze.isa.isa.CallStatement;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.PseudoStep;
import org.trapeze.isa.isa.TrapStatement;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.navigation.Location;
import org.trapeze.ui.references.FileHits;
import org.trapeze.ui.references.Occurrence;
import org.trapeze.ui.references.ReferenceSearch;
import org.trapeze.ui.references.Target;

/** Finds which declarations of machines use a function, procedure, trap cause or instruction, and what they use. */
final class MachineCalls implements Calls {
    private final WorkspaceIndex index = TrapezeUi.get().index();

    @Override
    public List<Hits> of(Subject subject, Direction direction, IProgressMonitor monitor) {
        var calls = new Hits.Collector();
        Optional<XtextResource> resource = read(subject.location().uri());
        EObject element = resource.map(one -> elementAt(one, subject.location().offset())).orElse(null);
        if (element != null && direction == Direction.CALLEES) {
            callees(element, calls);
        } else if (element != null) {
            Target.of(element).ifPresent(target -> new ReferenceSearch(index, target)
                    .run(SubMonitor.convert(monitor), hits -> callers(hits, calls)));
        }
        return calls.calls();
    }

    private Optional<XtextResource> read(URI uri) {
        try {
            return index.editorSet(uri).getResource(uri, true) instanceof XtextResource resource
                    ? Optional.of(resource) : Optional.empty();
        } catch (RuntimeException unreadable) {
            // Vanished meanwhile: calls nothing any more.
            return Optional.empty();
        }
    }

    /** {@return the cause or declaration whose name stands at an offset, or that goes on there; or null} */
    private static EObject elementAt(XtextResource resource, int offset) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        return leaf == null ? null : MachineSubjects.holder(NodeModelUtils.findActualSemanticObjectFor(leaf));
    }

    private void callers(FileHits hits, Hits.Collector calls) {
        if (Language.of(hits.uri()).orElseThrow() != Language.ISA) {
            return;
        }
        XtextResource resource = read(hits.uri()).orElse(null);
        for (Occurrence place : hits.occurrences()) {
            EObject holder = resource == null || place.use() == Occurrence.Use.DEFINITION ? null
                    : elementAt(resource, place.offset());
            if (holder != null) {
                MachineSubjects.of(holder).ifPresent(caller -> calls.add(caller,
                        site(new Location(hits.uri(), place.offset(), place.length()), hits.text(), "uses")));
            }
        }
    }

    private static void callees(EObject element, Hits.Collector calls) {
        EcoreUtil2.eAllContents(element).forEach(part -> {
            switch (part) {
            case Call call -> callee(call, call.getFunction(), IsaPackage.Literals.CALL__FUNCTION, "calls", calls);
            case CallStatement call ->
                callee(call, call.getProcedure(), IsaPackage.Literals.CALL_STATEMENT__PROCEDURE, "calls", calls);
            case TrapStatement trap -> callee(trap, trap.getCause(), IsaPackage.Literals.TRAP_STATEMENT__CAUSE, "traps",
                    calls);
            case PseudoStep step -> callee(step, step.getInstruction(), IsaPackage.Literals.PSEUDO_STEP__INSTRUCTION,
                    "stands for", calls);
            default -> {
                // calls nothing by itself
            }
            }
        });
    }

    private static void callee(EObject from, EObject to, EStructuralFeature feature, String how,
            Hits.Collector calls) {
        if (to == null || to.eIsProxy()) {
            return;
        }
        INode root = NodeModelUtils.getNode(from).getRootNode();
        for (INode node : NodeModelUtils.findNodesForFeature(from, feature)) {
            Location place = new Location(from.eResource().getURI(), node.getOffset(), node.getLength());
            MachineSubjects.of(to).ifPresent(callee -> calls.add(callee, site(place, root.getText(), how)));
        }
    }

    private static Site site(Location place, String text, String how) {
        Document document = new Document(text);
        try {
            int line = document.getLineOfOffset(place.offset());
            IRegion region = document.getLineInformation(line);
            return new Site(place, line + 1, document.get(region.getOffset(), region.getLength()).strip(), how);
        } catch (BadLocationException e) {
            throw new IllegalStateException("The places of " + place.uri() + " do not fit its text", e);
        }
    }
}
