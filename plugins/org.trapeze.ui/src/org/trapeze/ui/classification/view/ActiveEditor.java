package org.trapeze.ui.classification.view;

import java.util.function.Consumer;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

import org.trapeze.ui.editor.LanguageEditor;

/** Tells which of our editors is at work, and at which instruction. Belongs to the user interface thread. */
final class ActiveEditor implements IPartListener2, ISelectionListener {
    private final IWorkbenchPage page;
    private final Consumer<LanguageEditor> activated;
    private final Consumer<String> instruction;

    /**
     * @param activated   told of each editor of ours that is activated, and with null when the last of them is closed
     * @param instruction told at which instruction the caret stands
     */
    ActiveEditor(IWorkbenchPage page, Consumer<LanguageEditor> activated, Consumer<String> instruction) {
        this.page = page;
        this.activated = activated;
        this.instruction = instruction;
        page.addPartListener(this);
        page.addPostSelectionListener(this);
        tell();
    }

    void dispose() {
        page.removePartListener(this);
        page.removePostSelectionListener(this);
    }

    /** Tells again which editor it is. */
    void tell() {
        activated.accept(page.getActiveEditor() instanceof LanguageEditor editor ? editor : null);
    }

    /** Tells again at which instruction its caret stands. */
    void tellInstruction() {
        if (page.getActiveEditor() instanceof LanguageEditor editor) {
            selectionChanged(editor, editor.getSelectionProvider().getSelection());
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) instanceof LanguageEditor editor) {
            activated.accept(editor);
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) instanceof LanguageEditor) {
            tell();
        }
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference part) {
        partActivated(part);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part instanceof LanguageEditor editor && selection instanceof ITextSelection text) {
            editor.model().flatMap(model -> model.latest())
                    .flatMap(snapshot -> snapshot.instructionAt(text.getOffset()))
                    .ifPresent(place -> instruction.accept(place.instruction().getName()));
        }
    }
}
