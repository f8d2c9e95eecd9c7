package org.trapeze.ui.selection;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import org.trapeze.ui.editor.Brackets;
import org.trapeze.ui.language.Language;

/**
 * A double click selects a whole name, or what stands between brackets where it comes next to one. In plugin.xml, the
 * file extension of the language follows the name of this class after a colon.
 */
public class NameDoubleClick extends DefaultTextDoubleClickStrategy implements IExecutableExtension {
    private Language language = Language.GASM;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        language = Language.ofExtension(String.valueOf(data)).orElseThrow();
    }

    @Override
    protected IRegion findExtendedDoubleClickSelection(IDocument document, int offset) {
        Brackets brackets = new Brackets();
        try {
            char here = offset < document.getLength() ? document.getChar(offset) : ' ';
            // A matcher looks at what stands before the place.
            IRegion match = Character.isLetterOrDigit(here) ? null
                    : brackets.match(document, "()[]{}".indexOf(here) < 0 ? offset : offset + 1);
            return match == null || match.getLength() < 2 ? null
                    : new Region(match.getOffset() + 1, match.getLength() - 2);
        } catch (BadLocationException e) {
            // the document has changed meanwhile
            return null;
        } finally {
            brackets.dispose();
        }
    }

    @Override
    protected IRegion findWord(IDocument document, int offset) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String text = document.get(line.getOffset(), line.getLength());
            return Names.at(language, text, offset - line.getOffset())
                    .map(name -> (IRegion) new Region(line.getOffset() + name.getOffset(), name.getLength()))
                    .orElseGet(() -> super.findWord(document, offset));
        } catch (BadLocationException e) {
            // the document has changed meanwhile: nothing is selected
            return null;
        }
    }
}
