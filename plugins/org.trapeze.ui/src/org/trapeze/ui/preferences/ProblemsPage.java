package org.trapeze.ui.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.dialogs.PropertyPage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.builder.RebuildJob;
import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.help.HelpContext;

/**
 * The page Trapeze > Problems: how serious they are, in the workspace, or among a project's properties, in that project.
 */
public class ProblemsPage extends PropertyPage implements IWorkbenchPreferencePage {
    /** The page of the preferences. */
    public static final String PREFERENCES = "org.trapeze.ui.preferences.problems";
    /** The page of a project's properties. */
    public static final String PROPERTIES = "org.trapeze.ui.properties.problems";

    private ProblemFields fields;
    private Button specific;

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    /** {@return the project whose properties are shown; empty among the preferences} */
    private Optional<IProject> project() {
        return Optional.ofNullable(getElement()).map(element -> Adapters.adapt(element, IProject.class));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        project().ifPresentOrElse(project -> projectHeader(page, project), () -> workspaceHeader(page));
        fields = new ProblemFields(page);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
        fields.show(project().map(ProblemSettings::of).orElseGet(ProblemSettings::workspace));
        enable();
        HelpContext.PREFERENCES_PROBLEMS.on(page);
        applyDialogFont(page);
        return page;
    }

    private void projectHeader(Composite page, IProject project) {
        specific = new Button(page, SWT.CHECK);
        specific.setText("Enable pro&ject specific settings");
        specific.setSelection(ProblemSettings.isSpecific(project));
        specific.addListener(SWT.Selection, event -> enable());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(specific);
        link(page, "<a>Configure Workspace Settings...</a>", () -> PreferencesUtil
                .createPreferenceDialogOn(getShell(), PREFERENCES, new String[] {PREFERENCES}, null).open());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL));
    }

    private void workspaceHeader(Composite page) {
        Label label = new Label(page, SWT.NONE);
        label.setText("How serious problems are in projects without settings of their own:");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        link(page, "<a>Configure Project Settings...</a>", this::chooseProject);
    }

    private static void link(Composite page, String text, Runnable action) {
        Link link = new Link(page, SWT.NONE);
        link.setText(text);
        link.addListener(SWT.Selection, event -> action.run());
    }

    private void chooseProject() {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(getShell(), LabelProvider
                .createTextProvider(project -> ((IProject) project).getName()
                        + (ProblemSettings.isSpecific((IProject) project) ? " (has settings of its own)" : "")));
        dialog.setTitle("Project Specific Configuration");
        dialog.setMessage("Select the project to configure:");
        dialog.setElements(projects().toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IProject project) {
            PreferencesUtil.createPropertyDialogOn(getShell(), project, PROPERTIES, new String[] {PROPERTIES}, null)
                    .open();
        }
    }

    /** {@return the open projects of ours} */
    static List<IProject> projects() {
        return Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(ProblemsPage::isOurs).toList();
    }

    private static boolean isOurs(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(TrapezeNature.ID);
        } catch (CoreException e) {
            // closed or deleted meanwhile
            return false;
        }
    }

    private void enable() {
        fields.setEnabled(specific == null || specific.getSelection());
    }

    /** {@return what can be chosen; for tests} */
    ProblemFields fields() {
        return fields;
    }

    /** Makes the project have settings of its own, or none. */
    void setSpecific(boolean wanted) {
        specific.setSelection(wanted);
        enable();
    }

    @Override
    protected void performDefaults() {
        if (specific != null) {
            setSpecific(false);
        }
        fields.showDefaults(ProblemSettings.workspace());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (fields == null || !isChanged()) {
            return true;
        }
        int answer = ask();
        if (answer == IDialogConstants.CANCEL_ID) {
            return false;
        }
        boolean build = answer == IDialogConstants.YES_ID;
        project().ifPresentOrElse(project -> RebuildJob.around(project, build, () -> ProblemSettings.write(project,
                specific.getSelection() ? Optional.of(fields.values()) : Optional.empty())),
                () -> RebuildJob.around(build, this::writeWorkspace));
        TrapezeUi.get().models().refreshAll();
        return true;
    }

    private void writeWorkspace() {
        IPreferenceStore store = ProblemSettings.workspace();
        fields.values().forEach(store::setValue);
    }

    private boolean isChanged() {
        boolean was = project().filter(ProblemSettings::isSpecific).isPresent();
        boolean is = specific != null && specific.getSelection();
        if (specific != null && !was && !is) {
            return false;
        }
        IPreferenceStore store = project().map(ProblemSettings::of).orElseGet(ProblemSettings::workspace);
        Map<String, String> now = new LinkedHashMap<>();
        ProblemSettings.KEYS.forEach(key -> now.put(key, store.getString(key)));
        return was != is || !now.equals(new LinkedHashMap<>(fields.values()));
    }

    /** {@return the number of a button: whether to build now, or not, or to stay with the page} */
    protected int ask() {
        String[] buttons = {IDialogConstants.YES_LABEL, IDialogConstants.NO_LABEL, IDialogConstants.CANCEL_LABEL};
        int answer = MessageDialog.open(MessageDialog.QUESTION, getShell(), "Problem Settings Changed",
                "The settings of problems have changed. What is marked in saved files changes with a full build."
                        + " Do the full build now?", SWT.NONE, buttons);
        return switch (answer) {
            case 0 -> IDialogConstants.YES_ID;
            case 1 -> IDialogConstants.NO_ID;
            default -> IDialogConstants.CANCEL_ID;
        };
    }
}
