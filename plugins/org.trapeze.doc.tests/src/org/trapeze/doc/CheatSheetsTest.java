package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a cheat sheet can do is there. */
class CheatSheetsTest {
    private final IWorkbench workbench = PlatformUI.getWorkbench();

    @ParameterizedTest
    @ValueSource(strings = {"org.trapeze.doc.cheatsheets.guest", "org.trapeze.doc.cheatsheets.machine"})
    void itsCommandsAndPagesExist(String id) throws Exception {
        String file = file(id);
        List<String> commands = Help.attributes(file, "command", "serialization");
        assertFalse(commands.isEmpty());
        for (String one : commands) {
            ParameterizedCommand command = workbench.getService(ICommandService.class).deserialize(one);
            assertTrue(command.getCommand().isDefined(), one);
            Map<?, ?> values = command.getParameterMap();
            values.forEach((name, value) -> assertTrue(exists((String) name, (String) value), one));
        }
        List<String> pages = Help.attributes(file, "item", "href");
        pages.addAll(Help.attributes(file, "intro", "href"));
        for (String page : pages) {
            assertTrue(Help.leadsSomewhere(page.replaceFirst("^/org.trapeze.doc/", "")), page);
        }
    }

    private boolean exists(String parameter, String value) {
        return switch (parameter) {
            case "newWizardId" -> workbench.getNewWizardRegistry().findWizard(value) != null;
            case "preferencePageId" -> workbench.getPreferenceManager().find(value) != null;
            case "org.eclipse.ui.views.showView.viewId" -> workbench.getViewRegistry().find(value) != null;
            case "org.eclipse.ui.perspectives.showPerspective.perspectiveId" ->
                workbench.getPerspectiveRegistry().findPerspectiveWithId(value) != null;
            default -> false;
        };
    }

    private static String file(String id) {
        for (IConfigurationElement one : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.cheatsheets.cheatSheetContent")) {
            if (id.equals(one.getAttribute("id"))) {
                assertNotNull(Help.BUNDLE.getEntry(one.getAttribute("contentFile")));
                return one.getAttribute("contentFile");
            }
        }
        throw new AssertionError("no cheat sheet " + id);
    }
}
