package org.trapeze.ui.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.text.ITextViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.Snapshots;

/** What can be folded. */
class FoldingRegionsTest {
    private static final String GUEST = """
            ; one
            ; two
            ; three
            machine "tg"

            entry start
            start: halt
            back: halt

            ; a routine
            routine: halt
             halt
             halt

            short: halt
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void commentsAndRoutinesOfAGuestFold() {
        assertEquals(List.of("; one...; three\n", "routine: halt... halt\n"), folded("g.gasm", GUEST));
    }

    @Test
    void declarationsOfAMachineFold() {
        assertEquals(List.of("instruction X {...}\n"), folded("m.isa", """
                machine "m" extends "tg"
                instruction X {
                  encode 0x7e 0:56
                  syntax "x"
                }
                instruction Y { encode 0x7f 0:56 syntax "y" }
                """));
    }

    @Test
    void theEditorFoldsByTheModelAndNotByIndentation() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("folding", true), "g.gasm", GUEST));
        ProjectionViewer viewer = (ProjectionViewer) editor.getAdapter(ITextViewer.class);
        Workbench.await("two folds", () -> {
            int[] count = new int[1];
            viewer.getProjectionAnnotationModel().getAnnotationIterator().forEachRemaining(one -> count[0]++);
            return count[0] == 2;
        });
    }

    private static List<String> folded(String name, String text) {
        return FoldingRegions.of(Snapshots.of(name, text)).stream().map(region -> {
            String[] lines = text.substring(region.getOffset(), region.getOffset() + region.getLength()).split("\n");
            return lines[0] + "..." + lines[lines.length - 1] + "\n";
        }).toList();
    }
}
