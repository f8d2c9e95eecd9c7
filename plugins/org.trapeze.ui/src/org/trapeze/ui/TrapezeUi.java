package org.trapeze.ui;

import java.util.ResourceBundle;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.model.LiveModels;

/** The plug-in: owner of the services that all editors share. */
public class TrapezeUi extends AbstractUIPlugin {
    /** The symbolic name of the plug-in, and the start of all ids it declares. */
    public static final String ID = "org.trapeze.ui";

    private static TrapezeUi instance;

    private WorkspaceIndex index;
    private LiveModels models;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        instance = this;
        index = new WorkspaceIndex();
        models = new LiveModels(index);
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        models.dispose();
        index.dispose();
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

    /** {@return the models of the documents that are open in editors} */
    public LiveModels models() {
        return models;
    }

    /** Writes to the workspace log that something failed which should not. */
    public static void log(String message, Throwable cause) {
        ILog.of(TrapezeUi.class).error(message, cause);
    }

    /** {@return the strings of the editor's actions, under the keys that the text editor framework derives} */
    public static ResourceBundle actionStrings() {
        return ResourceBundle.getBundle("org.trapeze.ui.editor.actions");
    }
}
