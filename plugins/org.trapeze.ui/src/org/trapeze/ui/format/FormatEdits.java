package org.trapeze.ui.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.util.TextRegion;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Lays out a text, and never changes anything of it but blanks and line breaks. Any thread. */
public final class FormatEdits {
    private FormatEdits() {
    }

    /**
     * {@return the changes to a part of a text, or to all of it where the length is 0; none to a machine with mistakes
     * in its syntax, whose structure is not known}
     */
    public static TextEdit of(ModelSnapshot snapshot, int offset, int length) {
        MultiTextEdit all = new MultiTextEdit();
        if (snapshot.language() == Language.ISA && snapshot.resource().getParseResult().hasSyntaxErrors()) {
            return all;
        }
        for (ITextReplacement change : replacements(snapshot, offset, length)) {
            String old = snapshot.text().substring(change.getOffset(), change.getEndOffset());
            String fresh = change.getReplacementText();
            if (!old.equals(fresh) && old.isBlank() && fresh.isBlank()) {
                all.addChild(new ReplaceEdit(change.getOffset(), change.getLength(), fresh));
            }
        }
        return all;
    }

    private static List<ITextReplacement> replacements(ModelSnapshot snapshot, int offset, int length) {
        Language language = snapshot.language();
        FormatterRequest request = language.get(FormatterRequest.class);
        request.setTextRegionAccess(language.get(TextRegionAccessBuilder.class).forNodeModel(snapshot.resource())
                .create());
        request.setAllowIdentityEdits(false);
        request.setPreferences(new MapBasedPreferenceValues(new HashMap<>(Map.of(
                FormatterPreferenceKeys.indentation.getId(), "  ",
                FormatterPreferenceKeys.lineSeparator.getId(), delimiter(snapshot.text())))));
        if (length > 0) {
            request.addRegion(new TextRegion(offset, length));
        }
        List<ITextReplacement> sorted = new ArrayList<>(language.get(IFormatter2.class).format(request));
        sorted.sort(Comparator.comparing(ITextReplacement::getOffset));
        return sorted;
    }

    private static String delimiter(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }
}
