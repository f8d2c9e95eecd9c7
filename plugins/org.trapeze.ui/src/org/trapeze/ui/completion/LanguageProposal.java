package org.trapeze.ui.completion;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.ModelSnapshot;

/** A completion as the language service makes it. */
final class LanguageProposal extends WordProposal {
    private final ContentAssistEntry entry;

    /** @param offset where the cursor was when the completion was asked for */
    LanguageProposal(ModelSnapshot snapshot, ContentAssistEntry entry, int offset) {
        super(snapshot, offset - (entry.getPrefix() == null ? 0 : entry.getPrefix().length()), offset);
        this.entry = entry;
    }

    @Override
    String text() {
        return entry.getProposal();
    }

    @Override
    String word() {
        return entry.getProposal();
    }

    @Override
    EObject target() {
        return NameDetails.target(entry);
    }

    @Override
    String description() {
        return entry.getDocumentation();
    }

    @Override
    public Point getSelection(IDocument document) {
        Integer escape = entry.getEscapePosition();
        return escape == null ? super.getSelection(document) : new Point(escape, 0);
    }

    @Override
    public StyledString getStyledDisplayString() {
        return styled(entry.getLabel() == null ? entry.getProposal() : entry.getLabel(), NameDetails.of(entry));
    }

    @Override
    public Image getImage() {
        String image = NameDetails.image(entry);
        return image == null ? null : TrapezeUi.get().image(image);
    }
}
