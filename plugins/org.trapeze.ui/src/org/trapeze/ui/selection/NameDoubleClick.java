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
 * A double click selects a whole name, or what stands between brackets where it comes next to one. In plugin.xml, the file
 * extension of the language follows the name of this class after a colon.
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
            IRegion match = brackets.match(document, offset);
            return match == null || match.getLength() < 2 || isName(document, offset) ? null
                    : new Region(match.getOffset() + 1, match.getLength() - 2);
        } finally {
            brackets.dispose();
        }
    }

    private boolean isName(IDocument document, int offset) {
        try {
            return Character.isLetterOrDigit(document.getChar(offset));
        } catch (BadLocationException e) {
            // behind the end
            return false;
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
