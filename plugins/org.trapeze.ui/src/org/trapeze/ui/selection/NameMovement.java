package org.trapeze.ui.selection;

import org.eclipse.jface.text.IRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.MovementEvent;
import org.eclipse.swt.custom.MovementListener;

import org.trapeze.ui.language.Language;

/** Makes words end where names do, for the keys that move, select and delete by words. */
public final class NameMovement implements MovementListener {
    private final Language language;

    /** @param language of the text */
    public NameMovement(Language language) {
        this.language = language;
    }

    @Override
    public void getNextOffset(MovementEvent event) {
        IRegion name = around(event);
        if (name != null) {
            event.newOffset = event.lineOffset + name.getOffset() + name.getLength();
        }
    }

    @Override
    public void getPreviousOffset(MovementEvent event) {
        IRegion name = around(event);
        if (name != null) {
            event.newOffset = event.lineOffset + name.getOffset();
        }
    }

    /**
     * {@return the name in the middle of which a key would stop; or null, as for double clicks, which others see to}
     */
    private IRegion around(MovementEvent event) {
        int column = event.newOffset - event.lineOffset;
        if (event.movement != SWT.MOVEMENT_WORD || column <= 0 || column >= event.lineText.length()) {
            return null;
        }
        return Names.at(language, event.lineText, column)
                .filter(name -> name.getOffset() < column && column < name.getOffset() + name.getLength()).orElse(null);
    }
}
