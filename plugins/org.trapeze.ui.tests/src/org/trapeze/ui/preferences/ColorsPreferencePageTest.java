package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Form;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.highlighting.Line;

/** The page on which colours and forms are chosen, and what a choice on it does. */
class ColorsPreferencePageTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private final IPreferenceStore store = TrapezeUi.get().getPreferenceStore();
    private PreferenceDialog dialog;
    private ColorsPreferencePage page;

    @BeforeEach
    void open() {
        dialog = PreferencesUtil.createPreferenceDialogOn(null, "org.trapeze.ui.preferences.colors", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        page = assertInstanceOf(ColorsPreferencePage.class, dialog.getSelectedPage());
    }

    @AfterEach
    void reset() {
        page.performDefaults();
        page.performOk();
        dialog.close();
    }

    /** The page opens with the privileged instructions chosen. */
    private void chooseLine(Line line) {
        Combo combo = Widgets.all(page.getControl(), Combo.class).getFirst();
        combo.select(line.ordinal());
        combo.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void thePreviewFollowsAndEditorsFollowOnceItIsApplied() throws Exception {
        LanguageEditor editor = workbench.open(
                workbench.file(workbench.project("colors", true), "m.isa", "machine \"m\" extends \"tg\" // note\n"));
        StyledText preview = Widgets.all(page.getControl(), StyledText.class).getFirst();
        Widgets.press(page.getControl(), "Italic");
        chooseLine(Line.WAVE);
        StyleRange shown = preview.getStyleRangeAtOffset(preview.getText().indexOf("LPSW"));
        assertEquals(SWT.BOLD | SWT.ITALIC, shown.fontStyle);
        assertEquals(SWT.UNDERLINE_SQUIGGLE, shown.underlineStyle);
        assertEquals(Highlight.PRIVILEGED.standardForm(), Form.of(store.getString(Highlight.PRIVILEGED.formKey())));
        store.setValue(Highlight.COMMENT.formKey(), new Form(true, false, Line.NONE).words());
        Workbench.await("a bold comment", () -> Workbench.style(editor, "// note").fontStyle == SWT.BOLD);
        assertTrue(page.performOk());
        assertEquals(new Form(true, true, Line.WAVE), Form.of(store.getString(Highlight.PRIVILEGED.formKey())));
    }

    @Test
    void classesThatDifferInColorAloneAreWarnedOf() {
        assertNull(page.getMessage());
        Widgets.press(page.getControl(), "Bold");
        assertTrue(page.getMessage().contains("'Privileged' and 'Innocuous'"), page.getMessage());
        page.performDefaults();
        assertNull(page.getMessage());
    }

    @Test
    void colorsAreThoseOfTheTheme() throws Exception {
        LanguageEditor editor = workbench.open(
                workbench.file(workbench.project("colors", true), "m.isa", "machine \"m\" extends \"tg\" // note\n"));
        ThemeColors colors = new ThemeColors();
        RGB before = colors.standard(Highlight.COMMENT);
        assertEquals(before, colors.color(Highlight.COMMENT));
        colors.set(Highlight.COMMENT, new RGB(1, 2, 3));
        Workbench.await("the color in the editor",
                () -> new RGB(1, 2, 3).equals(Workbench.style(editor, "// note").foreground.getRGB()));
        assertEquals(new RGB(1, 2, 3), new ThemeColors().color(Highlight.COMMENT));
        assertEquals(before, new ThemeColors().standard(Highlight.COMMENT));
        colors.set(Highlight.COMMENT, before);
        Workbench.await("the old color",
                () -> before.equals(Workbench.style(editor, "// note").foreground.getRGB()));
    }

    @Test
    void formsAreKeptAsWords() {
        for (Line line : Line.values()) {
            Form form = new Form(true, false, line);
            assertEquals(form, Form.of(form.words()));
        }
        assertEquals(Form.PLAIN, Form.of("nonsense"));
    }
}
