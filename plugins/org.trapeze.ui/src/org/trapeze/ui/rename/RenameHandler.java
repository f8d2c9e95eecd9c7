package org.trapeze.ui.rename;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.references.Target;

/** The command Rename in our editors. The dialog checks in the background. */
public class RenameHandler extends CaretHandler<Target> {
    /** Creates the handler; made by the workbench. */
    public RenameHandler() {
        super("Nothing that has a name stands at the caret.");
    }

    @Override
    protected Optional<Target> look(ModelSnapshot snapshot, IRegion selection) {
        return Target.at(snapshot, selection.getOffset());
    }

    @Override
    protected void act(LanguageEditor editor, Target target) {
        SymbolRename rename = new SymbolRename(TrapezeUi.get().index(), target,
                TrapezeUi.get().models()::publishTexts);
        try {
            new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(editor.getSite().getShell(), "Rename");
        } catch (InterruptedException e) {
            // not that the thread was interrupted: the user gave up while it was being prepared
            return;
        }
    }
}
