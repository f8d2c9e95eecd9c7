package org.trapeze.ui.perspective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.classification.view.ClassificationView;

/** The perspective opens with its views. */
class TrapezePerspectiveTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void theViewsAreThere() throws Exception {
        PlatformUI.getWorkbench().showPerspective(TrapezePerspective.ID,
                PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        for (String view : List.of(ProjectExplorer.VIEW_ID, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW,
                IConsoleConstants.ID_CONSOLE_VIEW, ClassificationView.ID)) {
            assertNotNull(workbench.page().findViewReference(view), view);
        }
    }

    @Test
    void itOffersOurWizardsViewsAndDebugging() throws Exception {
        PlatformUI.getWorkbench().showPerspective(TrapezePerspective.ID,
                PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        assertEquals(Set.of("org.trapeze.ui.wizards.project", "org.trapeze.ui.wizards.machine",
                "org.trapeze.ui.wizards.guest", "org.trapeze.ui.examples.wizard"),
                Set.of(workbench.page().getNewWizardShortcuts()));
        assertTrue(List.of(workbench.page().getShowViewShortcuts()).containsAll(List.of(ProjectExplorer.VIEW_ID,
                IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_TASK_LIST, ClassificationView.ID,
                IConsoleConstants.ID_CONSOLE_VIEW)));
        assertTrue(List.of(workbench.page().getPerspectiveShortcuts())
                .contains("org.eclipse.debug.ui.DebugPerspective"));
    }
}
