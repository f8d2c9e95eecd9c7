package org.trapeze.ui.fixes;

import java.util.Optional;

import org.eclipse.core.resources.IFile;

/**
 * A way to mend a mistake: a change of the text, or a file to be created.
 *
 * @param label  what it does, for people
 * @param offset where text is replaced
 * @param length of what is replaced
 * @param text   what comes in its place; the content where a file is created
 * @param file   the file to be created; empty where the text is changed
 */
record GuestFix(String label, int offset, int length, String text, Optional<IFile> file) {

    static GuestFix replace(String label, int offset, int length, String text) {
        return new GuestFix(label, offset, length, text, Optional.empty());
    }
}
