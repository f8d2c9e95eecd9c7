package org.trapeze.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line inside an Eclipse installation: {@code -application org.trapeze.cli.app COMMAND ...}. */
public final class CliApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        return Integer.valueOf(new CommandLineTool(System.in, System.out, System.err).run(args));
    }

    @Override
    public void stop() {
        // A command ends by itself; the framework interrupts it when the installation is shut down.
    }
}
