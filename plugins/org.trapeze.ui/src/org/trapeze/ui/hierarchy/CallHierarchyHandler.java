package org.trapeze.ui.hierarchy;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.PartInitException;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;

/** The command Open Call Hierarchy in our editors. */
public class CallHierarchyHandler extends CaretHandler<Subject> {
    /** Creates the handler; made by the workbench. */
    public CallHierarchyHandler() {
        super("Nothing that is called stands at the caret.");
    }

    @Override
    protected Optional<Subject> look(ModelSnapshot snapshot, IRegion selection) {
        return Subjects.at(snapshot, selection.getOffset());
    }

    @Override
    protected void act(LanguageEditor editor, Subject found) {
        try {
            ((CallHierarchyView) editor.getSite().getPage().showView(CallHierarchyView.ID)).show(found);
        } catch (PartInitException e) {
            TrapezeUi.log("Opening the call hierarchy", e);
        }
    }
}
