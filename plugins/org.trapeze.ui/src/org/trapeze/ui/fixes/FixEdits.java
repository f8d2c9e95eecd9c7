package org.trapeze.ui.fixes;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.TextChange;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;

/** Makes the changes of fixes. User interface thread. */
public final class FixEdits {
    private FixEdits() {
    }

    /** {@return whether one of several changes would be made in the midst of another one's} */
    static boolean collide(List<TextChange> some, List<TextChange> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other ->
            one.offset() < other.offset() + other.length() && other.offset() < one.offset() + one.length()
                    || one.offset() == other.offset()));
    }

    /**
     * Changes a document in one step for undo, unless it is not the text any more for which the changes were found.
     *
     * @return whether it did
     */
    public static boolean apply(IDocument document, String text, List<TextChange> changes) {
        if (changes.isEmpty() || !document.get().equals(text)) {
            return false;
        }
        MultiTextEdit edit = new MultiTextEdit();
        changes.forEach(change ->
            edit.addChild(new ReplaceEdit(change.offset(), change.length(), change.text())));
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        try {
            if (undo != null) {
                undo.beginCompoundChange();
            }
            edit.apply(document);
            return true;
        } catch (BadLocationException e) {
            TrapezeUi.log("Applying a fix", e);
            return false;
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
        }
    }

    /** Creates the file of a fix, unless it came into being meanwhile, and opens it. */
    static void create(Fix.NewFile created) {
        ResourceUris.file(created.uri()).filter(file -> !file.exists()).ifPresent(file -> create(file, created.text()));
    }

    private static void create(IFile file, String text) {
        try {
            if (!file.getParent().exists()) {
                return;
            }
            file.create(text.getBytes(StandardCharsets.UTF_8), false, false, null);
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            IWorkbenchPage page = window == null ? null : window.getActivePage();
            if (page != null) {
                IDE.openEditor(page, file);
            }
        } catch (CoreException e) {
            TrapezeUi.log("Creating " + file.getFullPath(), e);
        }
    }
}
