package org.trapeze.ui.selection;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;

import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;

/** The commands that go to the next definition of the text, or to the one before. */
public abstract class MemberHandler extends CaretHandler<IRegion> {
    private final boolean forward;

    private MemberHandler(boolean forward, String nothing) {
        super(nothing);
        this.forward = forward;
    }

    @Override
    protected Optional<IRegion> look(ModelSnapshot snapshot, IRegion selection) {
        return Members.next(snapshot, selection.getOffset(), forward);
    }

    @Override
    protected void act(LanguageEditor editor, IRegion found) {
        editor.selectAndReveal(found.getOffset(), found.getLength());
    }

    /** Goes forward. */
    public static class Next extends MemberHandler {
        /** Creates the handler; made by the workbench. */
        public Next() {
            super(true, "Nothing is defined below.");
        }
    }

    /** Goes back. */
    public static class Previous extends MemberHandler {
        /** Creates the handler; made by the workbench. */
        public Previous() {
            super(false, "Nothing is defined above.");
        }
    }
}
