package org.trapeze.ui.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.perspective.TrapezePerspective;

/** The wizards as the workbench makes them, from the first page to the files. */
class WizardsTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @BeforeEach
    void switchPerspectivesWithoutAsking() {
        InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide").put("SWITCH_PERSPECTIVE_ON_PROJECT_CREATION", "always");
    }

    @Test
    void aProjectWithAnExampleOfAMachineOfTheLibrary() throws Exception {
        run("project", StructuredSelection.EMPTY, dialog -> {
            IWizardPage first = dialog.getCurrentPage();
            assertFalse(first.isPageComplete(), "it has no name");
            Widgets.all(first.getControl(), Text.class).getFirst().setText("made");
            assertTrue(first.isPageComplete(), first.getErrorMessage());
            IWizardPage content = next(dialog);
            choose(content, "pdp10");
            Combo guests = Widgets.all(content.getControl(), Combo.class).getFirst();
            assertEquals(List.of("An empty guest", "Example: pdp10-supervisor", "No guest"),
                    List.of(guests.getItems()));
            guests.select(1);
            finish(dialog);
        });
        IProject project = project("made");
        assertTrue(project.hasNature(TrapezeNature.ID));
        assertTrue(project.getFile("pdp10-supervisor.gasm").exists());
        assertEquals("pdp10-supervisor.gasm", workbench.page().getActiveEditor().getTitle());
        assertEquals(TrapezePerspective.ID, workbench.page().getPerspective().getId());
        assertNoErrors(project);
    }

    @Test
    void aProjectWithAMachineOfOnesOwn() throws Exception {
        run("project", StructuredSelection.EMPTY, dialog -> {
            Widgets.all(dialog.getCurrentPage().getControl(), Text.class).getFirst().setText("own");
            IWizardPage content = next(dialog);
            Widgets.press(content.getControl(), "complete one");
            assertFalse(content.isPageComplete());
            Text name = Widgets.all(content.getControl(), Text.class).getFirst();
            name.setText("tg");
            assertEquals("The library has a machine 'tg' already.", content.getErrorMessage());
            name.setText("my 8/16");
            finish(dialog);
        });
        IProject project = project("own");
        assertTrue(project.getFile("my-8-16.isa").exists());
        assertTrue(read(project.getFile("own.gasm")).contains("machine \"my 8/16\""));
        assertNoErrors(project);
    }

    @Test
    void anExampleRunsOnAMachineThatExtendsItsOwn() throws Exception {
        run("project", StructuredSelection.EMPTY, dialog -> {
            Widgets.all(dialog.getCurrentPage().getControl(), Text.class).getFirst().setText("extended");
            IWizardPage content = next(dialog);
            Widgets.press(content.getControl(), "extend one");
            choose(content, "tg");
            Widgets.all(content.getControl(), Text.class).getFirst().setText("mine");
            Widgets.all(content.getControl(), Combo.class).getFirst().select(3);
            finish(dialog);
        });
        IProject project = project("extended");
        IFile guest = Arrays.stream(project.members()).filter(file -> file.getName().endsWith(".gasm"))
                .map(IFile.class::cast).findFirst().orElseThrow();
        assertTrue(read(guest).contains("machine \"mine\""), guest.getName());
        assertNoErrors(project);
    }

    @Test
    void aMachineDescription() throws Exception {
        IProject project = workbench.project("described", true);
        workbench.file(project, "taken.isa", "machine \"taken\" extends \"tg\"\n");
        run("machine", new StructuredSelection(project), dialog -> {
            fileName(dialog, "mine");
            IWizardPage page = next(dialog);
            Text name = Widgets.all(page.getControl(), Text.class).getFirst();
            assertEquals("mine", name.getText(), "the name of the file is proposed");
            assertTrue(page.isPageComplete(), page.getErrorMessage());
            name.setText("taken");
            assertEquals("There is a machine 'taken' already, in described/taken.isa.", page.getErrorMessage());
            name.setText("");
            assertEquals("Enter a name for the machine.", page.getErrorMessage());
            name.setText("mine");
            choose(page, "taken");
            finish(dialog);
        });
        assertTrue(read(project.getFile("mine.isa")).startsWith("machine \"mine\" extends \"taken\""));
        assertEquals("mine.isa", workbench.page().getActiveEditor().getTitle());
        run("machine", new StructuredSelection(project), dialog -> {
            fileName(dialog, "small");
            IWizardPage page = next(dialog);
            Widgets.press(page.getControl(), "complete machine");
            Widgets.all(page.getControl(), Text.class).get(1).setText("one of \"mine\"");
            finish(dialog);
        });
        assertNoErrors(project);
        assertEquals(0, project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE).length);
    }

    @Test
    void aGuest() throws Exception {
        IProject project = workbench.project("guests", true);
        workbench.file(project, "mine.isa", "machine \"mine\" extends \"tg\"\n");
        run("guest", new StructuredSelection(project), dialog -> {
            fileName(dialog, "first");
            IWizardPage page = next(dialog);
            Table table = Widgets.all(page.getControl(), Table.class).getFirst();
            assertEquals("mine", table.getItem(0).getText(), "one's own come first");
            assertEquals("guests/mine.isa", table.getItem(0).getText(3));
            finish(dialog);
        });
        assertEquals("        machine \"mine\"\n\n        entry   start\nstart:  halt\n",
                read(project.getFile("first.gasm")));
        assertNoErrors(project);
    }

    @Test
    void theFolderIsThatOfWhatIsSelectedOrElseSeen() throws Exception {
        IProject project = workbench.project("guests", true);
        project.getFolder("inner").create(true, true, null);
        IFile file = workbench.file(project, "inner/g.gasm", "machine \"tg\"\n");
        workbench.open(file);
        Object label = "of the outline";
        for (IStructuredSelection selection : List.of(new StructuredSelection(file), new StructuredSelection(label),
                StructuredSelection.EMPTY)) {
            for (String wizard : List.of("guest", "machine")) {
                run(wizard, selection, dialog -> assertEquals("guests/inner",
                        Widgets.all(dialog.getCurrentPage().getControl(), Text.class).getFirst().getText()));
            }
        }
    }

    /** On GTK, Enter in the dialog New presses Next twice: once there, and once on the page that it brings. */
    @Test
    void aFirstPageThatIsNotCompleteHasNoNext() throws Exception {
        for (String wizard : List.of("guest", "machine", "project")) {
            run(wizard, StructuredSelection.EMPTY, dialog -> {
                IWizardPage first = dialog.getCurrentPage();
                assertFalse(first.isPageComplete());
                assertNull(first.getNextPage(), wizard);
            });
        }
    }

    @Test
    void aFileThatIsThereAlreadyIsRefused() throws Exception {
        IProject project = workbench.project("guests", true);
        workbench.file(project, "g.gasm", "machine \"tg\"\n");
        run("guest", new StructuredSelection(project), dialog -> {
            Text name = Widgets.all(dialog.getCurrentPage().getControl(), Text.class).getLast();
            name.setText("g");
            assertEquals("'g.gasm' already exists.", dialog.getCurrentPage().getErrorMessage());
            name.setText(".gasm");
            assertEquals("The file name cannot be empty.", dialog.getCurrentPage().getErrorMessage());
        });
    }

    @Test
    void anEmptyGuestOfEveryMachineOfTheLibraryHasNoErrors() throws Exception {
        IProject project = workbench.project("guests", true);
        for (KnownMachine machine : KnownMachine.all(Optional.empty())) {
            assertFalse(machine.title().isEmpty(), machine.name());
            assertTrue(machine.finding().contains("virtualizable"), machine.name() + ": " + machine.finding());
            workbench.file(project, machine.name() + ".gasm",
                    GuestText.empty(machine.name(), GuestText.haltOf(machine.file())));
        }
        assertNoErrors(project);
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        run("project", StructuredSelection.EMPTY, dialog -> {
            Widgets.all(dialog.getCurrentPage().getControl(), Text.class).getFirst().setText("never");
            next(dialog);
            assertTrue(dialog.getCurrentPage().getWizard().performCancel());
        });
        assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("never").exists());
    }

    @Test
    void theWizardsAreShortcutsOfThePerspective() {
        for (String id : List.of("org.trapeze.ui.wizards.project", "org.trapeze.ui.wizards.machine",
                "org.trapeze.ui.wizards.guest", "org.trapeze.ui.examples.wizard")) {
            var found = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
            assertNotNull(found, id);
            assertFalse(found.getDescription().isEmpty(), id);
        }
        assertEquals("org.eclipse.ui.Examples/org.trapeze.ui.examples", PlatformUI.getWorkbench()
                .getNewWizardRegistry().findWizard("org.trapeze.ui.examples.wizard").getCategory().getPath().toString(),
                "where File > New > Example finds it");
    }

    private void run(String id, IStructuredSelection selection, Consumer<WizardDialog> use) throws CoreException {
        IWorkbenchWizard wizard = PlatformUI.getWorkbench().getNewWizardRegistry()
                .findWizard("org.trapeze.ui.wizards." + id).createWizard();
        wizard.init(PlatformUI.getWorkbench(), selection);
        WizardDialog dialog = new WizardDialog(new Shell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            use.accept(dialog);
        } finally {
            Shell parent = (Shell) dialog.getShell().getParent();
            dialog.close();
            parent.dispose();
        }
    }

    private static IWizardPage next(WizardDialog dialog) {
        IWizardPage next = dialog.getCurrentPage().getWizard().getNextPage(dialog.getCurrentPage());
        dialog.showPage(next);
        return next;
    }

    private static void finish(WizardDialog dialog) {
        IWizardPage page = dialog.getCurrentPage();
        assertTrue(page.getWizard().canFinish(), () -> page.getErrorMessage() + ", " + page.getMessage());
        assertTrue(page.getWizard().performFinish());
    }

    private static void fileName(WizardDialog dialog, String name) {
        List<Text> texts = Widgets.all(dialog.getCurrentPage().getControl(), Text.class);
        texts.getLast().setText(name);
        assertTrue(dialog.getCurrentPage().isPageComplete(), dialog.getCurrentPage().getErrorMessage());
    }

    private static void choose(IWizardPage page, String machine) {
        Table table = Widgets.all(page.getControl(), Table.class).getFirst();
        TableItem wanted = Arrays.stream(table.getItems()).filter(item -> item.getText().equals(machine)).findFirst()
                .orElseThrow();
        table.setSelection(wanted);
        Event event = new Event();
        event.item = wanted;
        table.notifyListeners(SWT.Selection, event);
    }

    private IProject project(String name) {
        IProject project = workbench.deleteLater(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
        assertTrue(project.isAccessible());
        return project;
    }

    private static String read(IFile file) throws CoreException {
        return file.readString();
    }

    private static void assertNoErrors(IProject project) throws CoreException {
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        for (IMarker marker : project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
            assertTrue(marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR) != IMarker.SEVERITY_ERROR,
                    () -> marker.getResource() + ": " + marker.getAttribute(IMarker.MESSAGE, ""));
        }
    }
}
