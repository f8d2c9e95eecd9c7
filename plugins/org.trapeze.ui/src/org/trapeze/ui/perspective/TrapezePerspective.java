package org.trapeze.ui.perspective;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

import org.trapeze.ui.classification.view.ClassificationView;
import org.trapeze.ui.hierarchy.CallHierarchyView;

/** Projects to the left, the outline to the right; problems, classification and console below. */
public class TrapezePerspective implements IPerspectiveFactory {
    /** The id of the perspective. */
    public static final String ID = "org.trapeze.ui.perspective";

    private static final float LEFT = 0.2f;
    private static final float RIGHT = 0.8f;
    private static final float BOTTOM = 0.68f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, LEFT, IPageLayout.ID_EDITOR_AREA);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, RIGHT, IPageLayout.ID_EDITOR_AREA);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, BOTTOM, IPageLayout.ID_EDITOR_AREA);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(ClassificationView.ID);
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addPlaceholder(NewSearchUI.SEARCH_VIEW_ID);
        below.addPlaceholder(CallHierarchyView.ID);
        below.addPlaceholder(IPageLayout.ID_TASK_LIST);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(ClassificationView.ID);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(NewSearchUI.SEARCH_VIEW_ID);
        layout.addShowViewShortcut(CallHierarchyView.ID);
        layout.addShowInPart(ProjectExplorer.VIEW_ID);
        layout.addShowInPart(IPageLayout.ID_OUTLINE);
        layout.addShowInPart(ClassificationView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_TASK_LIST);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addPerspectiveShortcut("org.eclipse.debug.ui.DebugPerspective");
        layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
        layout.addActionSet("org.eclipse.debug.ui.breakpointActionSet");
    }
}
