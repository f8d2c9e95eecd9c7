package org.trapeze.ui.outline;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.preferences.Preferences;

/** The buttons of an outline: in which order, and whether it follows the caret. Belongs to the user interface thread. */
final class OutlineActions {
    private final TreeViewer tree;
    private final Runnable link;

    /** @param link what chooses the entry at the caret */
    OutlineActions(TreeViewer tree, Runnable link) {
        this.tree = tree;
        this.link = link;
    }

    void contribute(IToolBarManager bar) {
        Action collapse = new Action("Collapse All", shared(ISharedImages.IMG_ELCL_COLLAPSEALL)) {
            @Override
            public void run() {
                tree.collapseAll();
            }
        };
        bar.add(collapse);
        bar.add(new Choice("Sort", Preferences.OUTLINE_SORTED, icon("sort"), this::sort));
        bar.add(new Choice("Link with Editor", Preferences.OUTLINE_LINKED, shared(ISharedImages.IMG_ELCL_SYNCED),
                linked -> link.run()));
        sort(store().getBoolean(Preferences.OUTLINE_SORTED));
    }

    /** {@return whether the outline follows the caret} */
    static boolean linked() {
        return store().getBoolean(Preferences.OUTLINE_LINKED);
    }

    private void sort(boolean sorted) {
        tree.setComparator(sorted ? new ByName() : null);
    }

    private static IPreferenceStore store() {
        return TrapezeUi.get().getPreferenceStore();
    }

    private static ImageDescriptor shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
    }

    private static ImageDescriptor icon(String name) {
        String file = "icons/" + name + ".svg";
        return ImageDescriptor.createFromURLSupplier(true, () -> TrapezeUi.get().getBundle().getEntry(file));
    }

    /** The details beside the names do not count. */
    private static final class ByName extends ViewerComparator {
        @Override
        public int compare(Viewer viewer, Object one, Object other) {
            return ((OutlineNode) one).name().compareToIgnoreCase(((OutlineNode) other).name());
        }
    }

    /** A button that stays down, in every outline and after a restart. */
    private static final class Choice extends Action {
        private final String key;
        private final Consumer<Boolean> chosen;

        Choice(String text, String key, ImageDescriptor icon, Consumer<Boolean> chosen) {
            super(text, IAction.AS_CHECK_BOX);
            this.key = key;
            this.chosen = chosen;
            setToolTipText(text);
            setImageDescriptor(icon);
            setChecked(store().getBoolean(key));
        }

        @Override
        public void run() {
            store().setValue(key, isChecked());
            chosen.accept(isChecked());
        }
    }
}
