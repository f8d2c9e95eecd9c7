package org.trapeze.ui;

import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

import org.trapeze.ui.builder.BuildStates;
import org.trapeze.ui.builder.FindingsJob;
import org.trapeze.ui.builder.RebuildJob;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.SavedBuffers;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.model.LiveModels;
import org.trapeze.ui.preferences.Preferences;
import org.trapeze.ui.state.WorkspaceState;

/** The plug-in: owner of the services that all editors share. */
public class TrapezeUi extends AbstractUIPlugin {
    /** The symbolic name of the plug-in, and the start of all ids it declares. */
    public static final String ID = "org.trapeze.ui";

    private static TrapezeUi instance;

    private final IPropertyChangeListener preferences = this::preferenceChanged;
    private final IFileBufferListener saving = new SavedBuffers(this::saved);
    private WorkspaceIndex index;
    private BuildStates builds;
    private LiveModels models;
    private ClassificationService classification;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        instance = this;
        index = new WorkspaceIndex(WorkspaceState.file("index"));
        builds = new BuildStates();
        WorkspaceState.install(index::save, builds::save);
        models = new LiveModels(index);
        classification = new ClassificationService(Preferences.profile(getPreferenceStore()));
        getPreferenceStore().addPropertyChangeListener(preferences);
        FileBuffers.getTextFileBufferManager().addFileBufferListener(saving);
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(saving);
        getPreferenceStore().removePropertyChangeListener(preferences);
        WorkspaceState.uninstall();
        models.dispose();
        index.dispose();
        classification.dispose();
        instance = null;
        super.stop(context);
    }

    /** {@return the running plug-in} */
    public static TrapezeUi get() {
        return instance;
    }

    /** {@return what machines and guests there are in the workspace and the library} */
    public WorkspaceIndex index() {
        return index;
    }

    /** {@return what the builders of projects know} */
    public BuildStates builds() {
        return builds;
    }

    /** {@return the models of the documents that are open in editors} */
    public LiveModels models() {
        return models;
    }

    /** {@return the computed classes of instructions} */
    public ClassificationService classification() {
        return classification;
    }

    /**
     * {@return one of our pictures, by its file name without the extension} To be called in the user interface
     * thread.
     */
    public Image image(String name) {
        ImageRegistry images = getImageRegistry();
        if (images.getDescriptor(name) == null) {
            String file = "icons/" + name + ".svg";
            images.put(name, ImageDescriptor.createFromURLSupplier(true, () -> getBundle().getEntry(file)));
        }
        return images.get(name);
    }

    /** Writes to the workspace log that something failed which should not. */
    public static void log(String message, Throwable cause) {
        ILog.of(TrapezeUi.class).error(message, cause);
    }

    private void preferenceChanged(PropertyChangeEvent event) {
        if (event.getProperty().equals(Preferences.PROFILE)) {
            classification.setProfile(Preferences.profile(getPreferenceStore()));
        }
        if (RebuildJob.isUnwanted()) {
            return;
        }
        if (Set.of(Preferences.PROFILE, Preferences.SENSITIVE_DESCRIBED, Preferences.SENSITIVE_USED,
                Preferences.FINDINGS_IN_BUILDS, Preferences.CODE_MININGS).contains(event.getProperty())) {
            models.refreshAll();
            FindingsJob.scheduleAll();
        }
        if (Set.of(Preferences.UNUSED, Preferences.HIDING, Preferences.REDIRECTED, Preferences.TASK_TAGS)
                .contains(event.getProperty())) {
            models.refreshAll();
            new RebuildJob().schedule();
        }
        if (event.getProperty().equals(Preferences.CLASSIFY_WHILE_TYPING)) {
            models.refreshAll();
        }
    }

    /** Whatever was held back while a text was typed is looked at when it is saved. */
    private void saved() {
        if (!getPreferenceStore().getBoolean(Preferences.CLASSIFY_WHILE_TYPING)) {
            models.refreshAll();
        }
    }
}
