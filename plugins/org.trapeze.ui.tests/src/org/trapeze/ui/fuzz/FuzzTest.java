package org.trapeze.ui.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.comment.CommentProbe;
import org.trapeze.ui.compare.PiecesProbe;
import org.trapeze.ui.completion.CompletionProbe;
import org.trapeze.ui.edit.TypingProbe;
import org.trapeze.ui.fixes.FixesProbe;
import org.trapeze.ui.fixes.IncludesProbe;
import org.trapeze.ui.folding.FoldingProbe;
import org.trapeze.ui.format.FormatProbe;
import org.trapeze.ui.hierarchy.CallsProbe;
import org.trapeze.ui.highlighting.HighlightingProbe;
import org.trapeze.ui.hover.HoverProbe;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.minings.MiningsProbe;
import org.trapeze.ui.outline.OutlineProbe;
import org.trapeze.ui.references.ReferencesProbe;
import org.trapeze.ui.rename.RenameProbe;
import org.trapeze.ui.selection.SelectionProbe;
import org.trapeze.ui.spelling.ProseProbe;
import org.trapeze.ui.sticky.StickyProbe;
import org.trapeze.ui.tasks.TasksProbe;

/** Any text at all may stand in an editor: no feature fails or hangs, and nothing is logged. */
class FuzzTest {
    private static final long SEED = Long.getLong("trapeze.ui.seed", 1974);
    private static final int FIRST = Integer.getInteger("trapeze.ui.first", 0);
    /** A hundred thousand on demand. */
    private static final int COUNT = Integer.getInteger("trapeze.ui.mutants", 100);
    /** Only this language, so that two processes can share the work; both where it is empty. */
    private static final String ONLY = System.getProperty("trapeze.ui.language", "");
    /** Far longer than any text may take, even on a busy machine. */
    private static final long HANGS = Long.getLong("trapeze.ui.patience", 60_000);
    private static final List<Probe> PROBES = List.of(new HighlightingProbe(), new FoldingProbe(), new OutlineProbe(),
            new HoverProbe(), new CompletionProbe(), new FixesProbe(), new FormatProbe(), new ReferencesProbe(),
            new RenameProbe(), new StickyProbe(), new CommentProbe(), new TasksProbe(), new TypingProbe(),
            new MiningsProbe(), new CallsProbe(), new ProseProbe(), new PiecesProbe(), new SelectionProbe(),
            new IncludesProbe(), new ImageProbe());

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @ParameterizedTest
    @MethodSource("languages")
    void everyFeatureTakesEveryText(Language language) throws Exception {
        IFile file = neighbourhood().getFile("f." + language.extension());
        Trials trials = new Trials(file, Sources.mutator(language, SEED), PROBES, FIRST, COUNT);
        trials.setDaemon(true);
        trials.start();
        while (trials.isAlive() && trials.elapsed() < HANGS) {
            int now = trials.current();
            Workbench.await(() -> hanging(trials), () -> !trials.isAlive() || trials.current() > now);
        }
        assertTrue(!trials.isAlive(), () -> hanging(trials));
        TrapezeUi.get().classification().cancel(ResourceUris.of(file));
        Job.getJobManager().cancel(ClassificationService.FAMILY);
        TrapezeUi.get().index().close(ResourceUris.of(file));
        if (!trials.failures().isEmpty()) {
            fail("seed " + SEED + "\n" + String.join("\n\n", trials.failures().values()));
        }
    }

    static Stream<Language> languages() {
        return Arrays.stream(Language.values()).filter(one -> ONLY.isEmpty() || ONLY.equals(one.extension()));
    }

    private IProject neighbourhood() throws CoreException {
        IProject project = workbench.project("fuzz", false);
        for (List<String> neighbour : Sources.neighbours()) {
            workbench.file(project, neighbour.getFirst(), neighbour.getLast());
        }
        return project;
    }

    private static String hanging(Trials trials) {
        StringBuilder text = new StringBuilder("seed " + SEED + ", text " + trials.current() + " takes too long");
        for (StackTraceElement element : trials.getStackTrace()) {
            text.append("\n    ").append(element);
        }
        return text.toString();
    }
}
