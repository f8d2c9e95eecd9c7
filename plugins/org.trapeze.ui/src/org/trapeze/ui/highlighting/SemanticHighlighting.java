package org.trapeze.ui.highlighting;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationListener;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.ModelSource;
import org.trapeze.ui.model.QuickListener;
import org.trapeze.ui.model.QuickLook;

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
    private final ProblemCues cues;
    private final ITextPresentationListener drawing = this::apply;
    private final ModelListener modelChanges = this::compute;
    private final QuickListener quickLooks = this::looked;
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
            // the regions are moved before the viewer draws
        }
    };

    /** How lines of a guest look without a model; null where that is not known. */
    private LineColors lines;
    /** Whether there has been a model of the document, and no great change of it since. */
    private volatile boolean known;

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
        cues = new ProblemCues(viewer);
        viewer.addTextPresentationListener(drawing);
        document.addPrenotifiedDocumentListener(typing);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().addPropertyChangeListener(forms);
        TrapezeUi.get().classification().addListener(classification);
        model.addQuickListener(quickLooks);
        model.addListener(modelChanges);
    }

    /** Ends it. To be called in the user interface thread. */
    public void dispose() {
        model.removeQuickListener(quickLooks);
        model.removeListener(modelChanges);
        TrapezeUi.get().classification().removeListener(classification);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().removePropertyChangeListener(forms);
        document.removePrenotifiedDocumentListener(typing);
        viewer.removeTextPresentationListener(drawing);
        cues.dispose();
    }

    private void recompute(URI machine) {
        model.guestMachine().filter(guest -> !known && guest.machine().uri().equals(machine)).ifPresent(guest -> {
            LineColors fresh = LineColors.of(guest);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                lines = fresh;
                if (!known && isOpen()) {
                    viewer.invalidateTextPresentation();
                }
            });
        });
        model.latest().filter(snapshot -> snapshot.machine().filter(one -> one.uri().equals(machine)).isPresent())
                .ifPresent(this::compute);
    }

    /** Until there is a model, what comes into sight is looked at by itself. */
    private void looked(QuickLook look) {
        if (asks) {
            TrapezeUi.get().classification().request(look.machine().machine());
        }
        LineColors fresh = LineColors.of(look.machine());
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            boolean first = lines == null;
            lines = fresh;
            if (first && !known && isOpen()) {
                viewer.invalidateTextPresentation();
            }
        });
    }

    private void apply(TextPresentation presentation) {
        regions.settle().filter(edited -> lines != null).ifPresent(this::edited);
        IRegion extent = presentation.getExtent();
        if (!known && lines != null && extent != null && extent.getLength() <= LineColors.MOST) {
            replace(LineColors.lines(document, extent.getOffset(), extent.getLength()));
        }
        regions.apply(presentation, document, cues.in(presentation.getExtent()));
    }

    /** What has been edited is looked at at once where it is little, else as it comes into sight. */
    private void edited(IRegion some) {
        if (some.getLength() <= LineColors.MOST) {
            replace(LineColors.lines(document, some.getOffset(), some.getLength()));
        } else {
            known = false;
        }
    }

    private void replace(IRegion some) {
        regions.replace(some.getOffset(), some.getOffset() + some.getLength(), lines.in(document, some));
    }

    private void compute(ModelSnapshot snapshot) {
        if (asks) {
            snapshot.machine().ifPresent(TrapezeUi.get().classification()::request);
        }
        RegionTable fresh = RegionTable.of(SemanticCalculator.regions(snapshot));
        LineColors one = model.guestMachine().map(LineColors::of).orElse(null);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(snapshot, fresh, one));
    }

    private void show(ModelSnapshot snapshot, RegionTable fresh, LineColors one) {
        lines = one;
        if (isOpen() && model.current().filter(snapshot::equals).isPresent()) {
            known = true;
            regions.replace(fresh).ifPresent(this::draw);
        }
    }

    private boolean isOpen() {
        return viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()
                && viewer.getDocument() == document;
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
