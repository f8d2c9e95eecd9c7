package org.trapeze.ui.sticky;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLine;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLinesProvider;
import org.eclipse.ui.texteditor.stickyscroll.StickyLine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/** The label, macro, instruction or block to which the first visible line belongs. User interface thread. */
public class StickyLines implements IStickyLinesProvider {

    @Override
    public List<IStickyLine> getStickyLines(ISourceViewer viewer, int line, StickyLinesProperties properties) {
        IDocument document = viewer.getDocument();
        Language language = document == null ? null : TrapezeUi.get().models().of(document)
                .flatMap(model -> Language.of(model.uri())).orElse(null);
        if (language == null) {
            return List.of();
        }
        try {
            int asked = Math.min(line, document.getNumberOfLines() - 1);
            List<Integer> headers = language == Language.GASM ? StickyHeaders.guest(document, asked)
                    : StickyHeaders.machine(document, asked);
            return headers.stream().map(header -> (IStickyLine) new StickyLine(header, viewer)).toList();
        } catch (BadLocationException e) {
            // the text changed meanwhile; it will be asked again
            return List.of();
        }
    }
}
