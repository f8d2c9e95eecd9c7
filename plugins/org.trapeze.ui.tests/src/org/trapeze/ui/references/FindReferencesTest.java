package org.trapeze.ui.references;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** References in the whole workspace. */
class FindReferencesTest {
    private static final String MACHINE = "machine \"mine\" extends \"tg\"\n"
            + "instruction BEEP { encode 0x7e:8 0:56 syntax \"beep\" }\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void anInstructionInAllGuests() throws Exception {
        IProject machines = workbench.project("machines", true);
        workbench.file(machines, "mine.isa", MACHINE);
        IProject guests = workbench.project("guests", true);
        IProjectDescription description = guests.getDescription();
        description.setReferencedProjects(new IProject[] {machines});
        guests.setDescription(description, null);
        workbench.file(guests, "a.gasm", "machine \"mine\"\n beep\n halt\n beep\n");
        workbench.file(guests, "b.gasm", "machine \"tg\"\n halt\n");
        workbench.file(machines, "c.gasm", "machine \"mine\"\n BEEP\n");
        LanguageEditor editor = workbench.open(machines.getFile("mine.isa"));
        editor.selectAndReveal(MACHINE.indexOf("BEEP"), 0);
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.eclipse.ui.genericeditor.findReferences", null);
        Workbench.await("the results", () -> result() != null && result().getMatchCount() == 4);
        List<String> files = new ArrayList<>();
        for (Object element : result().getElements()) {
            files.add(((ReferenceLine) element).file().label() + ":" + ((ReferenceLine) element).number());
        }
        assertEquals("[a.gasm - guests:2, a.gasm - guests:4, c.gasm - machines:2, mine.isa - machines:2]",
                new TreeSet<>(files).toString());
        Workbench.await("the page", () -> NewSearchUI.getSearchResultView() != null
                && NewSearchUI.getSearchResultView().getActivePage() instanceof ReferencePage);
    }

    @Test
    void aConstantThatAnotherFileBringsTogetherWithItsUse() throws Exception {
        IProject project = workbench.project("parts", true);
        workbench.file(project, "main.gasm", "machine \"tg\"\ninclude \"defs.gasm\"\ninclude \"code.gasm\"\n");
        workbench.file(project, "defs.gasm", "machine \"tg\"\nSIZE equ 4\n");
        workbench.file(project, "code.gasm", "machine \"tg\"\n word SIZE\n");
        List<String> found = new ArrayList<>();
        search(project, "defs.gasm", "SIZE", found);
        assertEquals("[code.gasm 1, defs.gasm 1]", found.toString());
    }

    @Test
    void itCanBeCancelled() throws Exception {
        IProject project = workbench.project("parts", true);
        workbench.file(project, "defs.gasm", "machine \"tg\"\nSIZE equ 4\n");
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        Target target = target(project, "defs.gasm", "SIZE");
        ReferenceSearch search = new ReferenceSearch(TrapezeUi.get().index(), target);
        assertThrows(OperationCanceledException.class, () -> search.run(monitor, hits -> { }));
    }

    private static void search(IProject project, String file, String word, List<String> found)
            throws Exception {
        new ReferenceSearch(TrapezeUi.get().index(), target(project, file, word)).run(new NullProgressMonitor(),
                hits -> found.add(hits.uri().lastSegment() + " " + hits.occurrences().size()));
        found.sort(null);
    }

    private static Target target(IProject project, String file, String word) throws Exception {
        String text = project.getFile(file).readString();
        ModelSnapshot snapshot = Snapshots.in(project.getFile(file), text);
        return Target.at(snapshot, text.indexOf(word)).orElseThrow();
    }

    private static ReferenceResult result() {
        return NewSearchUI.getQueries().length == 0 ? null
                : (ReferenceResult) NewSearchUI.getQueries()[0].getSearchResult();
    }
}
