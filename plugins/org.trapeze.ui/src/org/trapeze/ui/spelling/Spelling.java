package org.trapeze.ui.spelling;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingService;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.LiveModel;

/**
 * Has the workbench's spelling engine look at the prose of a text: all of it first, then what is typed. Without an
 * engine, or where spelling is switched off in the preferences of text editors, nothing at all is done. Works on the
 * reconciler's thread; the switch is heard in any.
 */
public class Spelling implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle {
    private final IPropertyChangeListener preferences = this::changed;
    private volatile ISourceViewer viewer;
    private volatile IDocument document;
    private volatile IProgressMonitor monitor = new NullProgressMonitor();

    @Override
    public void install(ITextViewer installed) {
        viewer = installed instanceof ISourceViewer source ? source : null;
        EditorsUI.getPreferenceStore().addPropertyChangeListener(preferences);
    }

    @Override
    public void uninstall() {
        EditorsUI.getPreferenceStore().removePropertyChangeListener(preferences);
        viewer = null;
    }

    @Override
    public void setDocument(IDocument fresh) {
        document = fresh;
    }

    @Override
    public void setProgressMonitor(IProgressMonitor fresh) {
        monitor = fresh == null ? new NullProgressMonitor() : fresh;
    }

    @Override
    public void initialReconcile() {
        IDocument present = document;
        if (present != null) {
            check(new Region(0, present.getLength()));
        }
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion region) {
        check(region);
    }

    @Override
    public void reconcile(IRegion partition) {
        check(partition);
    }

    private static boolean isOn() {
        IPreferenceStore store = EditorsUI.getPreferenceStore();
        return store.getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED)
                && EditorsUI.getSpellingService().getActiveSpellingEngineDescriptor(store) != null;
    }

    private void check(IRegion region) {
        ISourceViewer shown = viewer;
        IDocument present = document;
        IAnnotationModel annotations = shown == null ? null : shown.getAnnotationModel();
        if (present == null || annotations == null || !isOn()) {
            return;
        }
        TrapezeUi.get().models().of(present).map(LiveModel::uri).flatMap(Language::of).ifPresent(language -> {
            List<IRegion> prose = new Prose(language).in(present.get(), region);
            SpellingMarks marks = new SpellingMarks(annotations, span(region, prose));
            if (prose.isEmpty()) {
                marks.beginCollecting();
                marks.endCollecting();
            } else {
                EditorsUI.getSpellingService().check(present, prose.toArray(IRegion[]::new), context(language), marks,
                        monitor);
            }
        });
    }

    /** What is looked at again: whole pieces of prose, of which a part has changed. */
    private static IRegion span(IRegion region, List<IRegion> prose) {
        int from = region.getOffset();
        int to = from + region.getLength();
        for (IRegion piece : prose) {
            from = Math.min(from, piece.getOffset());
            to = Math.max(to, piece.getOffset() + piece.getLength());
        }
        return new Region(from, to - from);
    }

    private static SpellingContext context(Language language) {
        SpellingContext context = new SpellingContext();
        context.setContentType(Platform.getContentTypeManager()
                .getContentType(TrapezeUi.ID + "." + language.extension()));
        return context;
    }

    private void changed(PropertyChangeEvent event) {
        boolean ours = event.getProperty().equals(SpellingService.PREFERENCE_SPELLING_ENABLED)
                || event.getProperty().equals(SpellingService.PREFERENCE_SPELLING_ENGINE);
        ISourceViewer shown = viewer;
        if (ours && shown != null && shown.getAnnotationModel() != null) {
            if (!isOn()) {
                SpellingMarks.clear(shown.getAnnotationModel());
            } else {
                initialCheckLater();
            }
        }
    }

    private void initialCheckLater() {
        ICoreRunnable all = job -> initialReconcile();
        Job.createSystem("Checking the spelling", all).schedule();
    }
}
