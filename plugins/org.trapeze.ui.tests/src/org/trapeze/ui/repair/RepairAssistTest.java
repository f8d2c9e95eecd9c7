package org.trapeze.ui.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Ctrl+1 on a sensitive instruction that does not trap. */
class RepairAssistTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction TELL "tell the mode" {
              encode 0x3a d:4 0:52
              syntax "tell" r[d]
              r[d] = zext(m, 64)
            }
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private final RepairAssist assist = new RepairAssist();

    @Test
    void theRepairIsOfferedOnTheLineAndMadeInTheText() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("repair", false), "m.isa", MACHINE));
        int line = MACHINE.indexOf("instruction");
        Workbench.await("a proposal", () -> proposals(editor, line).length > 0);
        assertEquals(List.of("Make TELL trap in user mode"), Arrays.stream(proposals(editor, line))
                .map(ICompletionProposal::getDisplayString).toList());
        assertEquals(0, proposals(editor, MACHINE.indexOf("encode")).length);
        proposals(editor, line)[0].apply(viewer(editor).getDocument());
        Workbench.await("the change", () -> viewer(editor).getDocument().get().contains("  when m == user: trap "));
        Workbench.await("no more proposals", () -> proposals(editor, line).length == 0);
    }

    @Test
    void aTrapForAnOperandIsDeclaredAnException() throws Exception {
        String text = """
                machine "m" extends "tg"
                faults odd = 9 // of operands
                instruction SETB "set the bound" {
                  encode 0x3a a:4 0:52
                  syntax "setb" r[a]
                  when m == user: trap privileged
                  when (r[a] & 1) != 0: trap odd
                  b = trunc(r[a], 16)
                }
                """;
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("repair", false), "m.isa", text));
        int line = text.indexOf("instruction");
        Workbench.await("a proposal", () -> proposals(editor, line).length > 0);
        assertEquals(List.of("Declare 'odd' an exception of operands, for SETB to count as privileged"),
                Arrays.stream(proposals(editor, line)).map(ICompletionProposal::getDisplayString).toList());
        proposals(editor, line)[0].apply(viewer(editor).getDocument());
        String mended = text.replace("// of operands\n", "// of operands\nexceptions odd\n");
        Workbench.await("the change", () -> viewer(editor).getDocument().get().equals(mended));
        Workbench.await("no more proposals", () -> proposals(editor, mended.indexOf("instruction")).length == 0);
    }

    private ICompletionProposal[] proposals(LanguageEditor editor, int offset) {
        IQuickAssistInvocationContext context = new TextInvocationContext(viewer(editor), offset, 0);
        return assist.computeQuickAssistProposals(context);
    }

    private static ISourceViewer viewer(LanguageEditor editor) {
        return (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }
}
