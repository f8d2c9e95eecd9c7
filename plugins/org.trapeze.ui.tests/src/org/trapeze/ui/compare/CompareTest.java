package org.trapeze.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.highlighting.Highlight;

/** What the workbench compares of ours has our colours, and says in which piece of the text a difference is. */
class CompareTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    /** As Compare With does. */
    private static final class Comparison extends CompareEditorInput {
        private final ResourceNode left;
        private final ResourceNode right;

        Comparison(IFile left, IFile right) {
            super(new CompareConfiguration());
            this.left = new ResourceNode(left);
            this.right = new ResourceNode(right);
            setTitle("Comparison");
        }

        @Override
        protected Object prepareInput(IProgressMonitor monitor) {
            return new Differencer().findDifferences(false, monitor, null, null, left, right);
        }
    }

    private void open(IFile left, IFile right) {
        CompareUI.openCompareEditorOnPage(new Comparison(left, right), workbench.page());
    }

    private static List<StyledText> texts(String part) {
        return Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> Widgets.all(shell,
                StyledText.class).stream())
                .filter(text -> text.isVisible() && text.getText().contains(part)).toList();
    }

    private static List<String> structure() {
        return Widgets.all(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), Tree.class).stream()
                .filter(Control::isVisible).flatMap(tree -> Arrays.stream(tree.getItems()))
                .flatMap(item -> Stream.concat(Stream.of(item), Arrays.stream(item.getItems()))).map(TreeItem::getText)
                .toList();
    }

    private static Color color(StyledText text, String piece) {
        StyleRange style = text.getStyleRangeAtOffset(text.getText().indexOf(piece));
        return style == null ? null : style.foreground;
    }

    private static Color of(Highlight kind) {
        return kind.style(0, 1).foreground;
    }

    @Test
    void guests() throws Exception {
        IProject project = workbench.project("comparison", true);
        String text = "machine \"tg\"\nstart: ld r1, 0(r2) ; load\n halt\nend: halt\n";
        open(workbench.file(project, "a.gasm", text), workbench.file(project, "b.gasm", text.replace("r1", "r7")));
        Workbench.await("both sides", () -> texts("start: ld").size() == 2);
        for (StyledText side : texts("start: ld")) {
            Workbench.await("comments", () -> of(Highlight.COMMENT).equals(color(side, "; load")));
            Workbench.await("classes", () -> of(Highlight.PRIVILEGED).equals(color(side, "halt")));
        }
        Workbench.await(() -> "the difference below its label, not " + structure(),
                () -> structure().contains("start") && !structure().contains("end"));
    }

    @Test
    void machines() throws Exception {
        IProject project = workbench.project("comparison", true);
        String text = """
                machine "m"
                // to begin with
                modes kernel = 0, user = 1
                instruction ADD { encode 0x10 syntax "add" }
                instruction SUB { encode 0x11 syntax "sub" }
                """;
        open(workbench.file(project, "a.isa", text), workbench.file(project, "b.isa", text.replace("0x11", "0x12")));
        Workbench.await("both sides", () -> texts("// to begin").size() == 2);
        for (StyledText side : texts("// to begin")) {
            Workbench.await("comments", () -> of(Highlight.COMMENT).equals(color(side, "// to begin")));
            Workbench.await("keywords", () -> of(Highlight.KEYWORD).equals(color(side, "encode")));
        }
        Workbench.await(() -> "the instruction, not " + structure(),
                () -> structure().contains("SUB (instruction)") && !structure().contains("ADD (instruction)"));
        assertNotNull(workbench.page().getActiveEditor());
        assertEquals("Comparison", workbench.page().getActiveEditor().getTitle());
    }
}
