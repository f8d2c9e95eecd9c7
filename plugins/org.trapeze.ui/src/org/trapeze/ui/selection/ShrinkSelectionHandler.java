package org.trapeze.ui.selection;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.editor.LanguageEditor;

/** The command that goes back to what was selected before the selection grew. */
public class ShrinkSelectionHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor) {
            SelectionSteps.of(editor).shrink(editor);
        }
        return null;
    }
}
