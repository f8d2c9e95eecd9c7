package org.trapeze.ui.sticky;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/**
 * Finds what a line belongs to in the text alone, upwards from the line, for it is asked with every turn of the mouse
 * wheel.
 */
final class StickyHeaders {
    /** Nobody looks for a label this many lines above. */
    private static final int FARTHEST = 2000;
    private static final Pattern LABEL = Pattern.compile("\\s*[\\p{L}_][\\p{L}\\p{N}_.]*\\s*:.*");
    private static final Pattern MACRO = Pattern.compile("(?i)\\s*\\.?macro\\b.*");
    private static final Pattern END = Pattern.compile("(?i)\\s*\\.?endm\\b.*");

    private StickyHeaders() {
    }

    /** {@return the lines of the macro and the label above a line of a guest, from the top, counted from 0} */
    static List<Integer> guest(IDocument document, int line) throws BadLocationException {
        int label = -1;
        for (int i = line - 1; i >= Math.max(0, line - FARTHEST); i--) {
            String text = text(document, i);
            if (MACRO.matcher(text).matches()) {
                return label < 0 ? List.of(i) : List.of(i, label);
            }
            if (END.matcher(text).matches()) {
                // what stands above is a macro, to which the line does not belong
                i = above(document, i);
            } else if (label < 0 && LABEL.matcher(text).matches()) {
                label = i;
            }
        }
        return label < 0 ? List.of() : List.of(label);
    }

    /** {@return the first line of the macro that ends in a line} */
    private static int above(IDocument document, int end) throws BadLocationException {
        for (int i = end - 1; i >= 0; i--) {
            if (MACRO.matcher(text(document, i)).matches()) {
                return i;
            }
        }
        return end;
    }

    /** {@return the line that opens each block around a line of a description, from the top, counted from 0} */
    static List<Integer> machine(IDocument document, int line) throws BadLocationException {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = line - 1; i >= Math.max(0, line - FARTHEST); i--) {
            String text = text(document, i);
            for (int c = text.length() - 1; c >= 0; c--) {
                depth += text.charAt(c) == '}' ? 1 : text.charAt(c) == '{' ? -1 : 0;
                if (depth < 0) {
                    found.add(i);
                    depth = 0;
                }
            }
            if (!text.isEmpty() && !found.isEmpty() && !Character.isWhitespace(text.charAt(0))
                    && found.getLast() == i) {
                break;
            }
        }
        Collections.reverse(found);
        return found.stream().distinct().toList();
    }

    /** Comments and strings hold no braces that count. */
    private static String text(IDocument document, int line) throws BadLocationException {
        IRegion region = document.getLineInformation(line);
        String text = document.get(region.getOffset(), region.getLength()).replaceAll("\"[^\"]*\"", "\"\"");
        int comment = text.indexOf("//");
        return comment < 0 ? text : text.substring(0, comment);
    }
}
