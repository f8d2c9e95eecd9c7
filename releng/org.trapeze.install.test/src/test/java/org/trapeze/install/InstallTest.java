package org.trapeze.install;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Trapeze installs from its repository alone into an Eclipse that has never seen it, and runs there. */
class InstallTest {

    private static final String DIRECTOR = "org.eclipse.equinox.p2.director";
    private static final String FEATURE = "org.trapeze.feature.feature.group";

    @Test
    void installsIntoACleanEclipseAndRuns() throws IOException, InterruptedException {
        var eclipse = Eclipse.copy(folder("trapeze.platform"), folder("trapeze.work").resolve("eclipse/installation"));
        assertFalse(eclipse.run(DIRECTOR, "-listInstalledRoots").succeeded().contains("org.trapeze.feature"),
            "the platform is clean");

        eclipse.run(DIRECTOR, "-repository", folder("trapeze.repository").toUri().toString(), "-installIU", FEATURE)
            .succeeded();

        var roots = eclipse.run(DIRECTOR, "-listInstalledRoots").succeeded();
        assertTrue(roots.contains(FEATURE), roots);
        assertTrue(eclipse.hasPlugin("org.trapeze.doc"), "the help is installed");
        answersOnTheCommandLine(eclipse);
    }

    @Test
    void theReadyMadeIdeRuns() throws IOException, InterruptedException {
        var eclipse = Eclipse.copy(folder("trapeze.product"), folder("trapeze.work").resolve("product/installation"));
        var roots = eclipse.run(DIRECTOR, "-listInstalledRoots").succeeded();
        assertTrue(roots.contains(FEATURE), roots);
        assertTrue(eclipse.hasPlugin("org.trapeze.doc") && eclipse.hasPlugin("org.eclipse.help.webapp"), "it has help");
        answersOnTheCommandLine(eclipse);
    }

    private static void answersOnTheCommandLine(Eclipse eclipse) throws IOException, InterruptedException {
        var help = eclipse.run("org.trapeze.cli.app", "--help").succeeded();
        assertTrue(help.contains("Usage: trapeze"), help);
        assertFalse(help.contains("!ENTRY"), () -> "errors were logged:\n" + help);
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
