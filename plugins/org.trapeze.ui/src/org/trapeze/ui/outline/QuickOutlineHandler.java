package org.trapeze.ui.outline;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;

import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;

/** The command Quick Outline in our editors. The outline is made in a job, and shown when it is there. */
public class QuickOutlineHandler extends CaretHandler<List<OutlineNode>> {
    /** Creates the handler; made by the workbench. */
    public QuickOutlineHandler() {
        super("There is no outline.");
    }

    @Override
    protected Optional<List<OutlineNode>> look(ModelSnapshot snapshot, IRegion selection) {
        return Optional.of(OutlineGroups.of(Outlines.of(snapshot)));
    }

    @Override
    protected void act(LanguageEditor editor, List<OutlineNode> nodes) {
        new QuickOutline(editor.getSite().getShell(), editor, nodes).open();
    }
}
