package org.trapeze.ui.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** What is proposed at a place, which a caret marks in the text. */
class LanguageCompletionTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void instructionsAndDirectivesStandFirstInALine() throws Exception {
        List<String> found = proposals("g.gasm", "machine \"tg\"\nstart: l^\n");
        assertEquals(List.of("li", "ld", "lpsw", "lrb"), found);
        found = proposals("h.gasm", "machine \"tg\"\n ^\n");
        assertTrue(found.containsAll(List.of("lpsw", "psw", "word", "org", "entry")), found.toString());
        assertFalse(found.contains("r1"), "no registers here");
    }

    @Test
    void namesStandAfterAnInstruction() throws Exception {
        List<String> found = proposals("g.gasm", "machine \"tg\"\nSIZE equ 4\nstart: bal r14, s^\n");
        assertEquals(List.of("start", "SIZE", "supervisor"), found, "in any case of letters, labels first");
        found = proposals("h.gasm", "machine \"tg\"\nSIZE equ 4\nstart: add ^\n");
        assertTrue(found.containsAll(List.of("r0", "r15")) && !found.contains("start"), found.toString());
    }

    @Test
    void machinesStandInTheMachineClause() throws Exception {
        workbench.file(workbench.project("machines", true), "m.isa", "machine \"mine\" extends \"tg\"\n");
        List<String> found = proposals("g.gasm", "machine \"t^\n");
        assertEquals(List.of("\"tg\"", "\"tg-jrst\""), found.stream().sorted().toList());
    }

    @Test
    void nothingIsProposedInAComment() throws Exception {
        assertEquals(List.of(), proposals("g.gasm", "machine \"tg\"\n; l^\n"));
        assertEquals(List.of(), proposals("h.gasm", "machine \"tg\"\n halt // l^\n"));
    }

    @Test
    void aCompleteWordIsNotProposedAgain() throws Exception {
        assertEquals(List.of("b", "bal", "beq", "blt", "bne", "br"),
                proposals("g.gasm", "machine \"tg\"\nb^\n").stream().sorted().toList());
        assertEquals(List.of(), proposals("h.gasm", "machine \"tg\"\nhalt^\n"));
    }

    @Test
    void keywordsAreProposedInAMachine() throws Exception {
        List<String> found = proposals("m.isa", "machine \"m\"\ninst^\n");
        assertTrue(found.contains("instruction"), found.toString());
        found = proposals("n.isa", "machine \"n\" extends \"tg\"\ninstruction X \"x\" {\n  ^\n}\n");
        assertTrue(found.contains("encode"), found.toString());
        assertTrue(found.stream().allMatch(one -> one.chars().anyMatch(Character::isLetterOrDigit)), found.toString());
    }

    @Test
    void aProposalReplacesWhatWasTyped() throws Exception {
        LanguageEditor editor = open("g.gasm", "machine \"tg\"\n lp\n");
        ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        int offset = viewer.getDocument().get().indexOf("lp") + 2;
        GuestWordProposal proposal =
                (GuestWordProposal) new LanguageCompletion().computeCompletionProposals(viewer, offset)[0];
        assertTrue(proposal.getDisplayString().startsWith("lpsw x(r[a])  load PSW"), proposal.getDisplayString());
        assertTrue(proposal.getAdditionalProposalInfo().contains("load PSW"));
        assertTrue(proposal.validate(viewer.getDocument(), offset - 1, null));
        proposal.apply(viewer, '\0', 0, offset);
        assertEquals("machine \"tg\"\n lpsw 0(r0)\n", viewer.getDocument().get());
        assertEquals(offset + 3, proposal.getSelection(viewer.getDocument()).x, "the first operand is selected");
        assertEquals(1, proposal.getSelection(viewer.getDocument()).y);
        assertTrue(LinkedModeModel.hasInstalledModel(viewer.getDocument()), "the tabulator leads to the next one");
    }

    @Test
    void namesSayWhatTheyAreAndLocalOnesComeFirst() throws Exception {
        String text = "machine \"k\" extends \"tg\"\nresource timer : 8\ninstruction X \"x\" {\n  encode 0x3b a:4 "
                + "0:52\n"
                + "  syntax \"x\" r[a]\n  let b2 : 64 = 1\n  r[a] = ^\n}\nfunction twice(v : 8) = v + v\n";
        List<String> found = displayed("k.isa", text);
        for (String shown : List.of("a  operand, 4 bits", "b2  local, 64 bits", "timer  resource, 8 bits",
                "twice  function (v : 8)")) {
            assertTrue(found.contains(shown), () -> shown + " in " + found);
        }
        assertTrue(found.stream().anyMatch(shown -> shown.startsWith("r  registers, 16 of them")), found.toString());
        assertEquals(List.of("a", "b2"), found.stream().limit(2).map(shown -> shown.split(" ")[0]).toList());
        assertFalse(found.stream().anyMatch(shown -> shown.contains("Declaration")), found.toString());
        List<String> causes = displayed("l.isa", text.replace("^", "0\n  trap ^"));
        assertTrue(causes.stream().anyMatch(shown -> shown.startsWith("privileged  trap cause")), causes.toString());
    }

    @Test
    void theListClosesBehindPunctuation() throws Exception {
        LanguageEditor editor = open("p.isa", "machine \"p\" extends \"tg\"\nreset { b = }\n");
        StyledText widget = Workbench.widget(editor);
        widget.setSelection(widget.getText().indexOf("= }") + 2);
        List<Shell> before = List.of(widget.getDisplay().getShells());
        editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Workbench.await("the list", () -> isOpen(before));
        type(widget, "s");
        Workbench.await("the list", () -> isOpen(before));
        type(widget, "(");
        Workbench.await("no list", () -> !isOpen(before));
    }

    private static void type(StyledText widget, String text) {
        widget.insert(text);
        widget.setSelection(widget.getSelection().x + 1);
    }

    private static boolean isOpen(List<Shell> before) {
        return Arrays.stream(Display.getCurrent().getShells())
                .anyMatch(shell -> !before.contains(shell) && shell.isVisible());
    }

    private List<String> displayed(String name, String marked) throws Exception {
        LanguageEditor editor = open(name, marked.replace("^", ""));
        return Arrays.stream(new LanguageCompletion().computeCompletionProposals(
                editor.getAdapter(ITextViewer.class), marked.indexOf('^')))
                .map(ICompletionProposal::getDisplayString).toList();
    }

    private List<String> proposals(String name, String marked) throws Exception {
        LanguageEditor editor = open(name, marked.replace("^", ""));
        ICompletionProposal[] found = new LanguageCompletion()
                .computeCompletionProposals(editor.getAdapter(ITextViewer.class), marked.indexOf('^'));
        return Arrays.stream(found).map(ICompletionProposal::getDisplayString)
                .map(shown -> shown.split(" ")[0]).toList();
    }

    private LanguageEditor open(String name, String text) throws Exception {
        return workbench.open(workbench.file(workbench.project("completion-" + name, true), name, text));
    }
}
