package org.trapeze.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The plug-in lives in a workbench. */
class WorkbenchTest {

    @Test
    void theWorkbenchRunsWithThePlugin() {
        assertNotNull(Display.getCurrent(), "tests run in the user interface thread");
        assertNotNull(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        var bundle = Platform.getBundle("org.trapeze.ui");
        assertNotNull(bundle);
        assertEquals(0, bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED), "org.trapeze.ui is resolved");
    }
}
