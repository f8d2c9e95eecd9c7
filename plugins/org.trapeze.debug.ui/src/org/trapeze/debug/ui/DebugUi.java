package org.trapeze.debug.ui;

import java.net.URL;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

/** The plug-in: owner of its images. */
public final class DebugUi extends AbstractUIPlugin {
    /** The symbolic name of the plug-in, and the start of all ids it declares. */
    public static final String ID = "org.trapeze.debug.ui";

    private static DebugUi instance;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        instance = this;
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        instance = null;
        super.stop(context);
    }

    /** {@return a shared image} In the user interface thread. */
    public static Image image(String name) {
        ImageRegistry images = instance.getImageRegistry();
        if (images.getDescriptor(name) == null) {
            images.put(name, descriptor(name));
        }
        return images.get(name);
    }

    /** {@return what an image is made from; may be asked in any thread} */
    public static ImageDescriptor descriptor(String name) {
        URL url = DebugUi.class.getResource("/icons/" + name + ".svg");
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** Writes to the workspace log that something failed which should not. */
    public static void log(String message, Throwable cause) {
        ILog.of(DebugUi.class).error(message, cause);
    }
}
