package org.trapeze.ui.hierarchy;

import java.util.StringJoiner;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

import org.trapeze.ui.TrapezeUi;

/** What one can do in the call hierarchy. Belongs to the user interface thread. */
final class CallActions {
    private final CallHierarchyView view;
    private final Action callers = new DirectionAction("Show Callers", "callers", Calls.Direction.CALLERS);
    private final Action callees = new DirectionAction("Show Callees", "callees", Calls.Direction.CALLEES);
    private final Action refresh = action("Refresh", this::refresh);
    private final Action copy = action("Copy", this::copy);
    private final Action focus = action("Focus on Selection", this::focus);
    private final Action history = new HistoryAction();

    CallActions(CallHierarchyView view) {
        this.view = view;
        refresh.setImageDescriptor(icon("refresh"));
        copy.setImageDescriptor(
                PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
        update();
    }

    void contribute(IActionBars bars) {
        bars.getToolBarManager().add(refresh);
        bars.getToolBarManager().add(new Separator());
        bars.getToolBarManager().add(callers);
        bars.getToolBarManager().add(callees);
        bars.getToolBarManager().add(history);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
    }

    void contribute(IMenuManager menu) {
        menu.add(focus);
        menu.add(refresh);
        menu.add(new Separator());
        menu.add(copy);
    }

    /** Shows what the view shows. */
    void update() {
        callers.setChecked(view.direction() == Calls.Direction.CALLERS);
        callees.setChecked(view.direction() == Calls.Direction.CALLEES);
        history.setEnabled(!view.history().isEmpty());
    }

    private static ImageDescriptor icon(String name) {
        String file = "icons/" + name + ".svg";
        return ImageDescriptor.createFromURLSupplier(true, () -> TrapezeUi.get().getBundle().getEntry(file));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void refresh() {
        view.refresh();
    }

    private void focus() {
        view.chosen().ifPresent(node -> view.show(node.subject()));
    }

    /** The chosen nodes, or all that are open where only the root is chosen, indented by their depth. */
    private void copy() {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        TreeItem[] chosen = view.tree().getTree().getSelection();
        for (TreeItem item : chosen) {
            add(item, 0, text);
        }
        if (text.length() > 0) {
            Clipboard clipboard = new Clipboard(view.tree().getControl().getDisplay());
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private static void add(TreeItem item, int depth, StringJoiner text) {
        text.add("  ".repeat(depth) + item.getText());
        if (item.getExpanded()) {
            for (TreeItem child : item.getItems()) {
                add(child, depth + 1, text);
            }
        }
    }

    /** Looks another way. */
    private final class DirectionAction extends Action {
        private final Calls.Direction direction;

        DirectionAction(String text, String icon, Calls.Direction direction) {
            super(text, IAction.AS_RADIO_BUTTON);
            this.direction = direction;
            setImageDescriptor(icon(icon));
        }

        @Override
        public void run() {
            if (isChecked()) {
                view.setDirection(direction);
            }
        }
    }

    /** Goes back to what was shown before. */
    private final class HistoryAction extends Action implements IMenuCreator {
        private Menu menu;

        HistoryAction() {
            super("History", IAction.AS_DROP_DOWN_MENU);
            setImageDescriptor(icon("history"));
            setMenuCreator(this);
        }

        @Override
        public void run() {
            if (view.history().size() > 1) {
                view.show(view.history().get(1));
            }
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            menu = new Menu(parent);
            for (Subject subject : view.history()) {
                Action entry = action(subject.name() + " - " + subject.location().uri().lastSegment(),
                        () -> view.show(subject));
                entry.setImageDescriptor(icon(subject.icon()));
                new ActionContributionItem(entry).fill(menu, -1);
            }
            return menu;
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            if (menu != null) {
                menu.dispose();
                menu = null;
            }
        }
    }
}
