package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

import org.trapeze.classify.Profile;

/** What can be done in the view: its tool bar, its menu, and the menu of the matrix. */
final class ViewActions {
    private final ClassificationView view;
    private final MachineList machines = new MachineList();
    private final IAction linked;
    private final IAction sensitiveOnly;
    private final IAction paper;
    private final IAction extended;
    private final IAction stop;
    private final IAction again;
    private final IAction export;
    private final IAction copy;

    ViewActions(ClassificationView view, ViewSource source) {
        this.view = view;
        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        linked = check("Link with Editor", images.getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED), on -> { });
        linked.setChecked(true);
        sensitiveOnly = check("Sensitive Only", null, on -> view.filter());
        paper = profile("Paper Profile", Profile.PAPER, source);
        extended = profile("Extended Profile", Profile.EXTENDED, source);
        stop = push("Cancel Classification", images.getImageDescriptor(ISharedImages.IMG_ELCL_STOP), source::cancel);
        again = push("Classify Again", null, source::restart);
        export = push("Export\u2026", images.getImageDescriptor(ISharedImages.IMG_ETOOL_SAVEAS_EDIT), this::export);
        copy = push("Copy", images.getImageDescriptor(ISharedImages.IMG_TOOL_COPY), this::copy);
        update(null);
    }

    private IAction profile(String text, Profile profile, ViewSource source) {
        IAction action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    source.setProfile(profile);
                }
            }
        };
        action.setChecked(source.profile() == profile);
        return action;
    }

    private static IAction check(String text, ImageDescriptor image, Consumer<Boolean> run) {
        Action action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                run.accept(isChecked());
            }
        };
        action.setImageDescriptor(image);
        return action;
    }

    private static IAction push(String text, ImageDescriptor image, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setImageDescriptor(image);
        action.setToolTipText(text);
        return action;
    }

    void dispose() {
        machines.dispose();
    }

    /** {@return the machines that the menu offers; empty before they have been looked for} */
    Optional<List<MachineChoices>> machines() {
        return machines.choices();
    }

    void contribute(IActionBars bars) {
        IToolBarManager tools = bars.getToolBarManager();
        List.of(stop, export, linked).forEach(tools::add);
        IMenuManager menu = bars.getMenuManager();
        MenuManager choices = new MenuManager("Machine");
        choices.setRemoveAllWhenShown(true);
        choices.addMenuListener(this::fillMachines);
        menu.add(choices);
        menu.add(new Separator());
        List.of(paper, extended).forEach(menu::add);
        menu.add(new Separator());
        List.of(sensitiveOnly, linked).forEach(menu::add);
        menu.add(new Separator());
        List.of(again, stop, export).forEach(menu::add);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.updateActionBars();
    }

    void contribute(MenuManager menu) {
        List.of(copy, export).forEach(menu::add);
        menu.add(new Separator());
        List.of(sensitiveOnly, again).forEach(menu::add);
    }

    private void fillMachines(IMenuManager menu) {
        menu.add(machine("Machine of the Active Editor", Optional.empty()));
        menu.add(new Separator());
        machines.choices().ifPresentOrElse(
                known -> known.forEach(one -> menu.add(machine(one.label(), Optional.of(one)))),
                () -> menu.add(disabled("Looking for Machines\u2026")));
    }

    private static IAction disabled(String text) {
        Action action = new Action(text) {
        };
        action.setEnabled(false);
        return action;
    }

    private IAction machine(String label, Optional<MachineChoices> choice) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                view.choose(choice);
            }
        };
        action.setChecked(choice.map(one -> !view.followsEditor() && view.content()
                .filter(content -> content.machine().uri().equals(one.uri())).isPresent())
                .orElseGet(view::followsEditor));
        return action;
    }

    boolean isLinked() {
        return linked.isChecked();
    }

    boolean isSensitiveOnly() {
        return sensitiveOnly.isChecked();
    }

    /** Makes possible what is possible with what is shown; null for nothing. */
    void update(ViewContent content) {
        stop.setEnabled(content != null && content.busy());
        again.setEnabled(content != null && !content.busy());
        export.setEnabled(content != null && content.complete().isPresent());
        copy.setEnabled(content != null);
    }

    private void export() {
        view.content().flatMap(ViewContent::complete)
                .ifPresent(all -> new ExportDialog(view.getSite().getShell()).export(all));
    }

    private void copy() {
        List<ClassRow> rows = view.matrix().rows();
        if (!rows.isEmpty()) {
            Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
            clipboard.setContents(new Object[] {Exports.copy(rows)}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
