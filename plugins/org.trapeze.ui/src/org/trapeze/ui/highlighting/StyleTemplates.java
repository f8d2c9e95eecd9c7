package org.trapeze.ui.highlighting;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.custom.StyleRange;

/** Styles for one pass over many pieces of text: colours and forms are looked up once for each kind. */
final class StyleTemplates {
    private final Map<Highlight, StyleRange> templates = new EnumMap<>(Highlight.class);

    StyleRange style(Highlight kind, int offset, int length) {
        StyleRange style = (StyleRange) templates.computeIfAbsent(kind, one -> one.style(0, 0)).clone();
        style.start = offset;
        style.length = length;
        return style;
    }
}
