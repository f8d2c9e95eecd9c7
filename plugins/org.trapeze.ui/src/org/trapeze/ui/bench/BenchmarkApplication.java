package org.trapeze.ui.bench;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Starts the same workbench as the product does, measures in it, prints the figures, and ends it. */
public class BenchmarkApplication implements IApplication {
    private static final String WORKBENCH = "org.eclipse.ui.ide.workbench";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Thread measuring = new Thread(BenchmarkApplication::measure, "Benchmark");
        measuring.setDaemon(true);
        measuring.start();
        workbench().start(context);
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // the workbench is ended by the benchmark itself
    }

    private static IApplication workbench() throws CoreException {
        IConfigurationElement[] application = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", WORKBENCH).getConfigurationElements();
        return (IApplication) application[0].getChildren("run")[0].createExecutableExtension("class");
    }

    private static void measure() {
        try {
            while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
                Thread.sleep(100);
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            new EditorBenchmark(display, System.out).run();
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
        }
    }
}
