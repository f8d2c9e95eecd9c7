package org.trapeze.asm.formatting2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Formats programs line by line. It looks at the text and not at the model: layout in columns is a matter of lines, and
 * a program is formatted whatever is wrong with it.
 */
public class GasmFormatter implements IFormatter2 {

    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        String text = access.regionForDocument().getText();
        var replacements = new ArrayList<ITextReplacement>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            if (isWanted(request.getRegions(), start, end)) {
                for (LineLayout.Change change : LineLayout.changes(text.substring(start, end))) {
                    replacements.add(access.getRewriter().createReplacement(start + change.start(),
                            change.end() - change.start(), change.text()));
                }
            }
            start = end + 1;
        }
        return replacements;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isWanted(Collection<ITextRegion> regions, int start, int end) {
        return regions.isEmpty() || regions.stream()
                .anyMatch(region -> region.getOffset() <= end && region.getOffset() + region.getLength() >= start);
    }
}
