package org.trapeze.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractTextEditor;

import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.highlighting.HighlightedRegion;

/** A piece of a machine and of a guest, shown as has been chosen. Every kind of word occurs in it. */
final class Preview {
    /** The key by which the platform's style sheets leave a widget alone. */
    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";
    private static final int MARGIN = 6;
    private static final Pattern MARKED = Pattern.compile("<(\\w):([^>]*)>");
    private static final Map<Character, Highlight> MARKS = Map.of('k', Highlight.KEYWORD, 'c', Highlight.COMMENT,
            'n', Highlight.NUMBER, 's', Highlight.STRING, 'l', Highlight.LABEL, 'p', Highlight.PRIVILEGED,
            'x', Highlight.CONTROL_SENSITIVE, 'b', Highlight.BEHAVIOUR_SENSITIVE, 'i', Highlight.INNOCUOUS,
            'u', Highlight.UNDECIDED);
    private static final String SAMPLE = """
            <c:// A description: what each instruction does>
            <k:instruction> <p:LPSW> <s:"load PSW"> {        <c:// privileged: it traps>
              <k:encode> <n:0x10> x:<n:8>
              <k:when> m == user: <k:trap> privileged
            }
            <k:instruction> <x:JRST> <s:"to user mode"> {    <c:// control sensitive>
            <k:instruction> <b:LRA> <s:"real address"> {     <c:// behaviour sensitive>
            <k:instruction> <i:ADD> <s:"add"> {              <c:// innocuous>
            <k:instruction> <u:MUL> <s:"multiply"> {         <c:// not decided yet>

            <k:machine> <s:"tg">                       <c:; a guest>
            <l:size>    <k:equ> <n:16>
            <l:start>:  <i:add> r1, r2, r3
                    <p:lpsw> table
                    <x:jrst> size
                    <b:lra> r1, start
            <l:table>:  <k:word> <n:0x400>, size
            """;

    private final StyledText widget;
    private final List<HighlightedRegion> regions = new ArrayList<>();

    Preview(Composite parent) {
        widget = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        widget.setFont(JFaceResources.getTextFont());
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setText(unmark());
        lookAsEditor();
    }

    /** Where a theme gives editors colours of their own, they hold here too, and not those of dialogs. */
    private void lookAsEditor() {
        IPreferenceStore editors = EditorsUI.getPreferenceStore();
        if (!editors.getBoolean(AbstractTextEditor.PREFERENCE_COLOR_BACKGROUND_SYSTEM_DEFAULT)) {
            widget.setData(UNSTYLED, Boolean.TRUE);
            widget.setBackground(color(editors, AbstractTextEditor.PREFERENCE_COLOR_BACKGROUND));
            widget.setForeground(color(editors, AbstractTextEditor.PREFERENCE_COLOR_FOREGROUND));
        }
    }

    private static Color color(IPreferenceStore store, String key) {
        return new Color(PreferenceConverter.getColor(store, key));
    }

    StyledText control() {
        return widget;
    }

    void show(Looks looks) {
        widget.setStyleRanges(regions.stream().map(region -> {
            Look look = looks.of(region.kind());
            return look.form().style(region.offset(), region.length(), new Color(look.color()));
        }).toArray(StyleRange[]::new));
    }

    private String unmark() {
        StringBuilder text = new StringBuilder();
        Matcher marked = MARKED.matcher(SAMPLE);
        while (marked.find()) {
            marked.appendReplacement(text, "");
            regions.add(new HighlightedRegion(text.length(), marked.group(2).length(),
                    MARKS.get(marked.group(1).charAt(0))));
            text.append(marked.group(2));
        }
        return marked.appendTail(text).toString();
    }
}
