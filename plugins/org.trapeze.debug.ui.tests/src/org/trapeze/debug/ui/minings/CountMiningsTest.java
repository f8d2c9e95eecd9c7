package org.trapeze.debug.ui.minings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineEntry;
import org.trapeze.asm.image.LineTable;
import org.trapeze.debug.core.counts.PlaceCounts;
import org.trapeze.debug.core.counts.RunCounts;
import org.trapeze.debug.core.source.AssembledProgram;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.preferences.Preferences;

/** What a run did, above the lines of its guest. */
class CountMiningsTest {
    private static final String GUEST = "machine \"tg\"\nentry start\nstart: halt\n";

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("counted");
    private IFile guest;

    @BeforeEach
    void create() throws Exception {
        project.create(null);
        project.open(null);
        guest = project.getFile("g.gasm");
        guest.create(GUEST.getBytes(StandardCharsets.UTF_8), true, false, null);
    }

    @AfterEach
    void delete() throws Exception {
        page().closeAllEditors(false);
        project.delete(true, true, null);
    }

    @Test
    void theCountsOfTheLastRunAreShownUntilTheTextChanges() throws Exception {
        ITextViewer viewer = IDE.openEditor(page(), guest).getAdapter(ITextViewer.class);
        assertEquals(List.of(), labels(viewer), "nothing has run");
        PlaceCounts counts = new PlaceCounts(1);
        counts.execute(0);
        counts.execute(0);
        counts.trap(0);
        RunCounts.publish(RunCounts.Run.of(image(), counts), false);
        assertEquals(List.of("executed 2 times, trapped once"), labels(viewer));
        viewer.getDocument().replace(0, 0, "\n");
        assertEquals(List.of(), labels(viewer), "the lines are other ones");
    }

    @Test
    void theTextIsUpdatedWhileAGuestRunsOnlyWhereThatIsWanted() throws Exception {
        ITextViewer viewer = IDE.openEditor(page(), guest).getAdapter(ITextViewer.class);
        labels(viewer);
        AtomicInteger asked = new AtomicInteger();
        ((ISourceViewerExtension5) viewer)
                .setCodeMiningProviders(new ICodeMiningProvider[] {new AbstractCodeMiningProvider() {
            @Override
            public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer shown,
                    IProgressMonitor monitor) {
                asked.incrementAndGet();
                return CompletableFuture.completedFuture(List.of());
            }
        }});
        assertTrue(asksAfter(asked, true), "it is, at first");
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.LIVE_COUNTS, false);
        assertFalse(asksAfter(asked, true));
        assertTrue(asksAfter(asked, false), "the run has ended");
    }

    @AfterEach
    void reset() {
        TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.LIVE_COUNTS);
    }

    /** Whether the text asks for its counts anew when there are some. */
    private boolean asksAfter(AtomicInteger asked, boolean running) {
        handleEvents();
        int before = asked.get();
        RunCounts.publish(RunCounts.Run.of(image(), new PlaceCounts(1)), running);
        handleEvents();
        return asked.get() > before;
    }

    /** All that have been put into the queue so far. */
    private static void handleEvents() {
        boolean[] done = new boolean[1];
        Display.getCurrent().asyncExec(() -> done[0] = true);
        while (!done[0]) {
            Display.getCurrent().readAndDispatch();
        }
    }

    private Image image() {
        return new Image("tg", 64, List.of(), 0, 0, List.of(),
                new LineTable(List.of(new LineEntry(0, 1, AssembledProgram.nameOf(guest), 3, true))));
    }

    private static List<String> labels(ITextViewer viewer) {
        return new CountMinings().provideCodeMinings(viewer, new NullProgressMonitor()).join().stream()
                .map(ICodeMining::getLabel).toList();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }
}
