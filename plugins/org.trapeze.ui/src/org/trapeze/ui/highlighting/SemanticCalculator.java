package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Finds what text means in a model. Has no state; any thread. */
abstract class SemanticCalculator {

    /** {@return the calculator of a language} */
    static SemanticCalculator of(Language language) {
        return switch (language) {
        case ISA -> new IsaHighlights();
        case GASM -> new GasmHighlights();
        };
    }

    /** {@return the regions that are shown by their meaning, none of them overlapping another} */
    final List<HighlightedRegion> regions(ModelSnapshot snapshot) {
        List<HighlightedRegion> regions = new ArrayList<>();
        if (snapshot.root() != null) {
            collect(snapshot, regions);
        }
        return regions;
    }

    abstract void collect(ModelSnapshot snapshot, List<HighlightedRegion> regions);

    /** Adds the text of a feature of an element. */
    static void add(List<HighlightedRegion> regions, EObject element, EStructuralFeature feature, Highlight kind) {
        for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
            regions.add(new HighlightedRegion(node.getOffset(), node.getLength(), kind));
        }
    }
}
