package org.trapeze.ui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.ITextOperationTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.preferences.Preferences;

/** What saving does to a text beforehand, where users want it. */
class SaveActionsTest {
    private static final String GUEST = "machine \"tg\"\na: halt  \n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private final IPreferenceStore preferences = TrapezeUi.get().getPreferenceStore();

    @AfterEach
    void reset() {
        preferences.setToDefault(Preferences.FORMAT_ON_SAVE);
        preferences.setToDefault(Preferences.STRIP_ON_SAVE);
    }

    private LanguageEditor saved(String name, String text, boolean format, boolean strip) throws Exception {
        preferences.setValue(Preferences.FORMAT_ON_SAVE, format);
        preferences.setValue(Preferences.STRIP_ON_SAVE, strip);
        IFile file = workbench.file(workbench.project("saving-" + name + format + strip, true), name, text);
        LanguageEditor editor = workbench.open(file);
        Workbench.widget(editor).append(" ");
        editor.doSave(new NullProgressMonitor());
        assertEquals(Workbench.widget(editor).getText(), file.readString());
        return editor;
    }

    @Test
    void nothingIsDoneUnlessItIsWanted() throws Exception {
        assertEquals(GUEST + " ", Workbench.widget(saved("g.gasm", GUEST, false, false)).getText());
    }

    @Test
    void blanksAtTheEndsOfLinesGo() throws Exception {
        LanguageEditor editor = saved("g.gasm", GUEST, false, true);
        assertEquals("machine \"tg\"\na: halt\n", Workbench.widget(editor).getText());
        editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
        assertEquals(GUEST + " ", Workbench.widget(editor).getText(), "in one step");
    }

    @Test
    void textsAreLaidOut() throws Exception {
        assertEquals("        machine \"tg\"\na:      halt\n",
                Workbench.widget(saved("g.gasm", GUEST, true, true)).getText());
        assertEquals("machine \"m\" extends \"tg\"\nreset {\n  b = 1\n}\n", Workbench.widget(saved("m.isa",
                "machine \"m\" extends \"tg\"\nreset {\nb = 1\n}\n", true, true)).getText());
    }
}
