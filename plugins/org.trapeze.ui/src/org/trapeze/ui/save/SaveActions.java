package org.trapeze.ui.save;

import java.util.Optional;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.format.FormatEdits;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.preferences.Preferences;

/** Lays a text out and strips blanks at the ends of lines, as far as users want it. User interface thread. */
public final class SaveActions {
    /** Making the model of a longer text would be felt; it is laid out only where there is a model already. */
    private static final int LONGEST_TO_WAIT_FOR = 50_000;

    private SaveActions() {
    }

    /** Does what the preferences say; all of it is one step for undo. */
    public static void run(IDocument document, Optional<LiveModel> model) {
        IPreferenceStore preferences = TrapezeUi.get().getPreferenceStore();
        boolean format = preferences.getBoolean(Preferences.FORMAT_ON_SAVE);
        boolean strip = preferences.getBoolean(Preferences.STRIP_ON_SAVE);
        if (!format && !strip) {
            return;
        }
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        if (undo != null) {
            undo.beginCompoundChange();
        }
        try {
            if (format) {
                layout(document, model);
            }
            if (strip) {
                stripped(document).apply(document);
            }
        } catch (BadLocationException e) {
            TrapezeUi.log("Save actions", e);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
        }
    }

    private static void layout(IDocument document, Optional<LiveModel> model) throws BadLocationException {
        Optional<ModelSnapshot> snapshot = document.getLength() <= LONGEST_TO_WAIT_FOR
                ? model.map(one -> one.await(CancelIndicator.NullImpl)) : model.flatMap(LiveModel::current);
        if (snapshot.isPresent() && snapshot.get().text().equals(document.get())) {
            FormatEdits.of(snapshot.get(), 0, 0).apply(document);
        }
    }

    /** {@return the removal of blanks at the ends of all lines} */
    static TextEdit stripped(IDocument document) throws BadLocationException {
        MultiTextEdit edit = new MultiTextEdit();
        for (int line = 0; line < document.getNumberOfLines(); line++) {
            IRegion region = document.getLineInformation(line);
            String text = document.get(region.getOffset(), region.getLength());
            int end = text.stripTrailing().length();
            if (end < text.length()) {
                edit.addChild(new DeleteEdit(region.getOffset() + end, text.length() - end));
            }
        }
        return edit;
    }
}
