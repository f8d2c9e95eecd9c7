package org.trapeze.isa.resource;

import java.util.List;

import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;

/**
 * A resource of any text. Xtext counts lines with a look at the character behind a carriage return, which there is none
 * where the text ends with one.
 */
public class TextResource extends LazyLinkingResource {

    @Override
    protected void addSyntaxDiagnostic(List<Diagnostic> diagnostics, INode node) {
        if (node.getTotalEndOffset() == node.getRootNode().getTotalLength()
                && node.getRootNode().getText().endsWith("\r")) {
            diagnostics.add(new AtTheEnd(node));
        } else {
            super.addSyntaxDiagnostic(diagnostics, node);
        }
    }

    /** Counts lines on its own. */
    private static final class AtTheEnd extends XtextSyntaxDiagnostic {
        private final String text;

        private AtTheEnd(INode node) {
            super(node);
            text = node.getRootNode().getText();
        }

        @Override
        public int getLine() {
            return line(getOffset());
        }

        @Override
        public int getColumn() {
            return column(getOffset());
        }

        @Override
        public int getLineEnd() {
            return line(getOffset() + getLength());
        }

        @Override
        public int getColumnEnd() {
            return column(getOffset() + getLength());
        }

        private int line(int offset) {
            return 1 + (int) text.substring(0, offset).replace("\r\n", "\n").chars().filter(AtTheEnd::isBreak).count();
        }

        private int column(int offset) {
            int start = offset;
            while (start > 0 && !isBreak(text.charAt(start - 1))) {
                start--;
            }
            return offset - start + 1;
        }

        private static boolean isBreak(int character) {
            return character == '\n' || character == '\r';
        }
    }
}
