package org.trapeze.ui.references;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.search.ui.NewSearchUI;

import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;

/** The command Find References in our editors. Searches in a job. */
public class FindReferencesHandler extends CaretHandler<Target> {
    /** Creates the handler; made by the workbench. */
    public FindReferencesHandler() {
        super("Nothing that has references stands at the caret.");
    }

    @Override
    protected Optional<Target> look(ModelSnapshot snapshot, IRegion selection) {
        return Target.at(snapshot, selection.getOffset());
    }

    @Override
    protected void act(LanguageEditor editor, Target found) {
        NewSearchUI.runQueryInBackground(new ReferenceQuery(found));
    }
}
