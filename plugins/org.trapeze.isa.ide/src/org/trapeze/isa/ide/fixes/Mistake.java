package org.trapeze.isa.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/**
 * A mistake with the text that it stands in, from which fixes are made. Any thread that may read the resource.
 *
 * @param resource the linked model of the text
 * @param text     all of it
 * @param code     the kind of mistake
 * @param offset   where it is
 * @param length   of its place
 * @param data     what the code says that fixes need
 */
public record Mistake(XtextResource resource, String text, String code, int offset, int length, List<String> data) {

    /** {@return the mistake of an issue; empty for one without place or kind} */
    public static Optional<Mistake> of(XtextResource resource, String text, Issue issue) {
        boolean here = issue.getCode() != null && issue.getOffset() != null && issue.getLength() != null
                && issue.getOffset() + issue.getLength() <= text.length();
        List<String> data = issue.getData() == null ? List.of() : List.of(issue.getData());
        return here ? Optional.of(new Mistake(resource, text, issue.getCode(), issue.getOffset(), issue.getLength(),
                data)) : Optional.empty();
    }

    /** {@return what is written there} */
    public String written() {
        return text.substring(offset, offset + length);
    }

    /** {@return the offset behind it} */
    public int end() {
        return offset + length;
    }

    /** {@return the root of the model, or null} */
    public EObject root() {
        return resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
    }

    /** {@return the fix that puts another text in the place of the mistake} */
    public Fix replaced(String kind, String label, String fresh) {
        return Fix.replace(kind, label, offset, length, fresh);
    }

    /** {@return the line break that the text uses} */
    public String newline() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** {@return the start of the line of an offset} */
    public int lineStart(int place) {
        return Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
    }

    /** {@return the end of the line of an offset, before its break} */
    public int lineEnd(int place) {
        int end = place;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** {@return the start of the line after that of an offset, or the end of the text} */
    public int nextLine(int place) {
        int end = lineEnd(place);
        return end == text.length() ? end : end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
}
