package org.trapeze.ui.perspective;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

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
}
