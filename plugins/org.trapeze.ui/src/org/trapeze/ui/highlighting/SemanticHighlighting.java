package org.trapeze.ui.highlighting;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationListener;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.ModelSource;

/**
 * Shows the text of one viewer by its meaning. The regions are computed on the thread that brings a model or a
 * classification, and shown in the user interface thread unless the document has changed since.
 */
public final class SemanticHighlighting {
    private final TextViewer viewer;
    private final IDocument document;
    private final ModelSource model;
    private final boolean asks;
    private final SemanticRegions regions = new SemanticRegions();
    private final ITextPresentationListener drawing = regions::apply;
    private final ModelListener modelChanges = this::compute;
    private final ClassificationListener classification = this::recompute;
    private final IPropertyChangeListener theme = event -> redraw(event.getProperty());
    private final IPropertyChangeListener forms = event -> redraw(event.getProperty());
    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            regions.edited(event);
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            // the regions have been moved already, before the viewer draws
        }
    };

    /** Begins to show a document in a viewer by what a model says. To be called in the user interface thread. */
    public SemanticHighlighting(TextViewer viewer, ModelSource model) {
        this(viewer, model, true);
    }

    /**
     * Begins to show a document in a viewer by what a model says. To be called in the user interface thread.
     *
     * @param asks whether to have the machine classified that the document describes or is written for; without, only
     *             what is known anyway is shown, as for old states of a description, of which there can be several
     */
    public SemanticHighlighting(TextViewer viewer, ModelSource model, boolean asks) {
        this.asks = asks;
        this.viewer = viewer;
        this.document = viewer.getDocument();
        this.model = model;
        viewer.addTextPresentationListener(drawing);
        document.addPrenotifiedDocumentListener(typing);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().addPropertyChangeListener(forms);
        TrapezeUi.get().classification().addListener(classification);
        model.addListener(modelChanges);
    }

    /** Ends it. To be called in the user interface thread. */
    public void dispose() {
        model.removeListener(modelChanges);
        TrapezeUi.get().classification().removeListener(classification);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().removePropertyChangeListener(forms);
        document.removePrenotifiedDocumentListener(typing);
        viewer.removeTextPresentationListener(drawing);
    }

    private void recompute(URI machine) {
        model.latest().filter(snapshot -> snapshot.machine().filter(one -> one.uri().equals(machine)).isPresent())
                .ifPresent(this::compute);
    }

    private void compute(ModelSnapshot snapshot) {
        if (asks) {
            snapshot.machine().ifPresent(TrapezeUi.get().classification()::request);
        }
        List<HighlightedRegion> fresh = SemanticCalculator.regions(snapshot);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(snapshot, fresh));
    }

    private void show(ModelSnapshot snapshot, List<HighlightedRegion> fresh) {
        boolean open = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
        if (open && viewer.getDocument() == document && model.current().filter(snapshot::equals).isPresent()) {
            regions.replace(fresh).ifPresent(this::draw);
        }
    }

    private void draw(IRegion region) {
        viewer.invalidateTextPresentation(region.getOffset(), region.getLength());
    }

    private void redraw(String property) {
        boolean ours = property.startsWith(TrapezeUi.ID) || property.startsWith(Highlight.FORMS)
                || property.equals(IThemeManager.CHANGE_CURRENT_THEME);
        if (ours && viewer.getTextWidget() != null) {
            viewer.invalidateTextPresentation();
        }
    }
}
