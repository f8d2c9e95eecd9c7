package org.trapeze.ui.comment;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;

/** Puts a comment prefix before lines, or takes it away where all of them have it. */
final class CommentToggle {
    private final IDocument document;
    /** Taken once: a document locks itself for each character that it is asked for. */
    private final String text;
    private final String prefix;

    CommentToggle(IDocument document, String prefix) {
        this.document = document;
        this.text = document.get();
        this.prefix = prefix;
    }

    /** {@return the change to some lines} Empty lines stay as they are, unless there are no others. */
    TextEdit edit(int firstLine, int lastLine) throws BadLocationException {
        List<IRegion> lines = lines(firstLine, lastLine);
        boolean remove = true;
        for (IRegion line : lines) {
            int start = start(line);
            remove &= text.startsWith(prefix, start) && start + prefix.length() <= end(line);
        }
        MultiTextEdit all = new MultiTextEdit();
        for (IRegion line : lines) {
            all.addChild(remove ? new DeleteEdit(start(line), removed(line))
                    : new InsertEdit(line.getOffset(), prefix + " "));
        }
        return all;
    }

    private List<IRegion> lines(int first, int last) throws BadLocationException {
        List<IRegion> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            IRegion line = document.getLineInformation(i);
            if (first == last || start(line) < end(line)) {
                all.add(line);
            }
        }
        return all;
    }

    private int removed(IRegion line) {
        int blank = start(line) + prefix.length();
        return prefix.length() + (blank < end(line) && text.charAt(blank) == ' ' ? 1 : 0);
    }

    /** Where the text of a line begins after its indentation. */
    private int start(IRegion line) {
        int offset = line.getOffset();
        while (offset < end(line) && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private static int end(IRegion line) {
        return line.getOffset() + line.getLength();
    }
}
