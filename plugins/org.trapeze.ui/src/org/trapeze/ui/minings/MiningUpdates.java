package org.trapeze.ui.minings;

import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Display;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationListener;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.preferences.Preferences;

/**
 * Makes a viewer ask again for what stands above its lines when a classification is complete, since lines move then.
 * What is typed the viewer notices by itself.
 */
public final class MiningUpdates {
    private static final Set<String> MININGS = Set.of(Preferences.CODE_MININGS, Preferences.COUNT_MININGS);

    private final ISourceViewerExtension5 viewer;
    private final LiveModel model;
    private final Display display;
    private final ClassificationListener classified = this::classified;
    private final IPropertyChangeListener preferences = event -> {
        if (MININGS.contains(event.getProperty())) {
            update();
        }
    };
    private volatile boolean disposed;

    /** Begins. To be called in the user interface thread. */
    public MiningUpdates(ISourceViewerExtension5 viewer, LiveModel model) {
        this.viewer = viewer;
        this.model = model;
        display = Display.getCurrent();
        TrapezeUi.get().classification().addListener(classified);
        TrapezeUi.get().getPreferenceStore().addPropertyChangeListener(preferences);
    }

    /** Ends it. */
    public void dispose() {
        disposed = true;
        TrapezeUi.get().classification().removeListener(classified);
        TrapezeUi.get().getPreferenceStore().removePropertyChangeListener(preferences);
    }

    private void classified(URI machine) {
        boolean ours = model.latest().flatMap(snapshot -> snapshot.machine())
                .filter(one -> one.uri().equals(machine)).isPresent();
        if (ours && !TrapezeUi.get().classification().isBusy(machine)) {
            update();
        }
    }

    private void update() {
        display.asyncExec(() -> {
            if (!disposed) {
                viewer.updateCodeMinings();
            }
        });
    }
}
