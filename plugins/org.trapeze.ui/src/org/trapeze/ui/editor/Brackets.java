package org.trapeze.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** The pairs of brackets of both languages. */
public class Brackets extends DefaultCharacterPairMatcher {
    /** Creates the matcher; made by the generic editor. */
    public Brackets() {
        super(new char[] {'(', ')', '[', ']', '{', '}'});
    }
}
