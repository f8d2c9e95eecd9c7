package org.trapeze.ui.minings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.LineHeaderAnnotation;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;
import org.trapeze.ui.navigation.Location;
import org.trapeze.ui.preferences.Preferences;

/** Classes above the lines. */
class ClassMiningsTest {
    private static final String GUEST = "machine \"tg\"\nentry start\nstart: li r1, 5\n stm r1\n lpsw start(r0)\n";
    private static final List<Integer> PRIVILEGED = List.of(GUEST.indexOf("stm"), GUEST.indexOf("lpsw"));

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @AfterEach
    void reset() {
        TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.CODE_MININGS);
    }

    @Test
    void theyStandAboveWhatTrapsOrIsSensitiveUntilTheyAreSwitchedOff() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("minings", true), "g.gasm", GUEST));
        Workbench.await(() -> "a mining instead of " + offsets(editor),
                () -> offsets(editor).equals(PRIVILEGED));
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.CODE_MININGS, false);
        Workbench.await("none", () -> offsets(editor).isEmpty());
    }

    @Test
    void aFileOutsideOfAnyProjectHasThemToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("g.gasm"), GUEST);
        IEditorPart editor =
                IDE.openEditorOnFileStore(workbench.page(), EFS.getLocalFileSystem().getStore(file.toUri()));
        Workbench.await("a mining", () -> offsets((LanguageEditor) editor).equals(PRIVILEGED));
    }

    @Test
    void aMachineOfTheLibraryHasThemToo() throws Exception {
        ModelSnapshot guest = Snapshots.of("g.gasm", GUEST);
        IEditorPart editor = new Location(guest.machine().orElseThrow().uri(), 0, 0).open(workbench.page());
        Workbench.await("minings", () -> offsets((LanguageEditor) editor).size() > 1);
    }

    @Test
    void aDescriptionHasThemAboveEachInstructionThatIsKnown() {
        ModelSnapshot snapshot = Snapshots.of("m.isa",
                "machine \"m\" extends \"tg\"\ninstruction NOP \"nothing\" { encode 0x7f 0:56 syntax \"nop\" }\n");
        TrapezeUi.get().classification().request(snapshot.machine().orElseThrow());
        Workbench.await("the classes", () -> !lines(snapshot).isEmpty());
        assertEquals(snapshot.text().indexOf("NOP"), lines(snapshot).getFirst().offset());
        assertTrue(lines(snapshot).getFirst().text().contains("innocuous"));
    }

    private static List<ClassLine> lines(ModelSnapshot snapshot) {
        return ClassLine.of(snapshot,
                TrapezeUi.get().classification().classes(snapshot.machine().orElseThrow()));
    }

    private static List<Integer> offsets(LanguageEditor editor) {
        ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
        List<Integer> offsets = new ArrayList<>();
        viewer.getAnnotationModel().getAnnotationIterator()
                .forEachRemaining(each -> add(viewer, each, offsets));
        // The model tells its annotations in no order.
        offsets.sort(null);
        return offsets;
    }

    private static void add(ISourceViewer viewer, Annotation annotation, List<Integer> offsets) {
        Position position = viewer.getAnnotationModel().getPosition(annotation);
        if (annotation instanceof LineHeaderAnnotation && position != null) {
            offsets.add(position.getOffset());
        }
    }
}
