package org.trapeze.ui.preferences;

import org.eclipse.swt.graphics.RGB;

import org.trapeze.ui.highlighting.Form;

/** How one kind of word is shown, or shall be. */
record Look(RGB color, Form form) {

    Look with(RGB other) {
        return new Look(other, form);
    }

    Look with(Form other) {
        return new Look(color, other);
    }
}
