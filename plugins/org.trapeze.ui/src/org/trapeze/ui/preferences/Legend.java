package org.trapeze.ui.preferences;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.layout.GridLayout;

import org.trapeze.ui.highlighting.Highlight;

/** Says how the classes of instructions look, by showing it. */
final class Legend {
    private static final int MARGIN = 6;

    private record Entry(Highlight highlight, String sample, String meaning) {
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(Highlight.PRIVILEGED, "lpsw", "privileged: traps in user mode and only there"),
            new Entry(Highlight.CONTROL_SENSITIVE, "jrst1", "control sensitive and not privileged"),
            new Entry(Highlight.BEHAVIOUR_SENSITIVE, "lra", "behaviour sensitive and not privileged"),
            new Entry(Highlight.INNOCUOUS, "add", "innocuous: neither sensitive nor privileged"),
            new Entry(Highlight.UNDECIDED, "mul", "not decided, or not classified yet"));

    Legend(Composite parent) {
        Group group = new Group(parent, SWT.NONE);
        group.setText("How instructions are shown");
        group.setLayout(new GridLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        StyledText text = new StyledText(group, SWT.READ_ONLY | SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setFont(JFaceResources.getTextFont());
        text.setCaret(null);
        fill(text);
    }

    private static void fill(StyledText widget) {
        StringBuilder text = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            text.append(text.isEmpty() ? "" : "\n");
            styles.add(entry.highlight().style(text.length(), entry.sample().length()));
            text.append(String.format("%-8s%s", entry.sample(), entry.meaning()));
        }
        widget.setText(text.toString());
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
    }
}
