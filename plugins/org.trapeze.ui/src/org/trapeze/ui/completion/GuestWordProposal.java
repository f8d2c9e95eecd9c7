package org.trapeze.ui.completion;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

import org.trapeze.asm.ide.completion.GuestProposal;
import org.trapeze.asm.ide.completion.GuestProposal.Blank;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * A completion in a guest. After it is chosen, the tabulator goes from operand to operand, with what may stand there to
 * choose from.
 */
final class GuestWordProposal extends WordProposal {
    private final GuestProposal proposal;
    private Point selection;

    /** @param offset where the cursor was when the completion was asked for, behind what was typed of the word */
    GuestWordProposal(ModelSnapshot snapshot, GuestProposal proposal, String prefix, int offset) {
        super(snapshot, offset - prefix.length(), offset);
        this.proposal = proposal;
    }

    @Override
    String text() {
        return proposal.text();
    }

    @Override
    String word() {
        return proposal.word();
    }

    @Override
    EObject target() {
        return proposal.target();
    }

    @Override
    String description() {
        return proposal.label();
    }

    /** The quotation mark behind the cursor, which typing the first one has added. */
    @Override
    int swallowed(IDocument document, int offset) throws BadLocationException {
        return text().endsWith("\"") && offset < document.getLength() && document.getChar(offset) == '"' ? 1 : 0;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        super.apply(viewer, trigger, stateMask, offset);
        if (!proposal.blanks().isEmpty() && viewer.getTextWidget() != null) {
            try {
                fillIn(viewer);
            } catch (BadLocationException e) {
                TrapezeUi.log("Filling in " + proposal.text(), e);
            }
        }
    }

    private void fillIn(ITextViewer viewer) throws BadLocationException {
        LinkedModeModel model = new LinkedModeModel();
        int sequence = 0;
        for (Blank blank : proposal.blanks()) {
            LinkedPositionGroup group = new LinkedPositionGroup();
            group.addPosition(new BlankPosition(viewer.getDocument(), start() + blank.offset(), blank, sequence++));
            model.addGroup(group);
        }
        model.forceInstall();
        LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
        ui.setExitPosition(viewer, start() + proposal.text().length(), 0, Integer.MAX_VALUE);
        ui.setCyclingMode(LinkedModeUI.CYCLE_WHEN_NO_PARENT);
        ui.enter();
        selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection == null ? super.getSelection(document) : selection;
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString shown = styled(proposal.label(), proposal.detail());
        classes().ifPresent(classes -> shown.append("  " + Explanation.summary(classes), styler(classes)));
        return shown;
    }

    private Optional<InstructionClasses> classes() {
        return proposal.target() instanceof InstructionDeclaration declared
                ? Instructions.classes(snapshot(), declared) : Optional.empty();
    }

    private static StyledString.Styler styler(InstructionClasses classes) {
        return new StyledString.Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                Highlight highlight = Instructions.highlight(classes);
                style.foreground = highlight.style(0, 0).foreground;
            }
        };
    }

    @Override
    public Image getImage() {
        String name = proposal.kind().name().toLowerCase(Locale.ROOT);
        return TrapezeUi.get().image(switch (proposal.kind()) {
        case INSTRUCTION, LABEL, CONSTANT -> name;
        case DIRECTIVE, MACRO -> "function";
        case REGISTER -> "component";
        case MACHINE -> "isa_file";
        case FILE -> "gasm_file";
        });
    }
}
