package org.trapeze.ui.references;

import java.util.function.Supplier;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;

import org.trapeze.ui.TrapezeUi;

/** Files by name and folder, lines by number and text with the places in it counted by colour. */
final class ReferenceLabels extends LabelProvider implements IStyledLabelProvider {
    private final Supplier<ReferenceResult> result;

    ReferenceLabels(Supplier<ReferenceResult> result) {
        this.result = result;
    }

    @Override
    public StyledString getStyledText(Object element) {
        if (element instanceof SourceFile file) {
            return new StyledString(file.label());
        }
        ReferenceLine line = (ReferenceLine) element;
        String blanks = line.text().substring(0, line.text().length() - line.text().stripLeading().length());
        StyledString text = new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER);
        int before = text.length() - line.start() - blanks.length();
        text.append(line.text().stripLeading());
        for (Match match : matches(line)) {
            int start = match.getOffset() + before;
            if (start >= 0 && start + match.getLength() <= text.length()) {
                text.setStyle(start, match.getLength(), StyledString.COUNTER_STYLER);
            }
        }
        return text;
    }

    private Match[] matches(ReferenceLine line) {
        return result.get() == null ? new Match[0] : result.get().getMatches(line);
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof SourceFile file
                ? TrapezeUi.get().image(file.uri().fileExtension() + "_file") : null;
    }
}
