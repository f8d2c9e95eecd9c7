package org.trapeze.ui.classification;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.preference.IPreferenceStore;

import org.trapeze.ui.preferences.Preferences;

/** Tells whether a description is being typed by somebody who does not want it classified meanwhile. Any thread. */
final class Typing {

    private Typing() {
    }

    /** {@return whether a machine is to wait until its description is saved} */
    static boolean holdsBack(URI machine, IPreferenceStore store) {
        if (store.getBoolean(Preferences.CLASSIFY_WHILE_TYPING) || !machine.isPlatformResource()) {
            return false;
        }
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager()
                .getTextFileBuffer(IPath.fromOSString(machine.toPlatformString(true)), LocationKind.IFILE);
        return buffer != null && buffer.isDirty();
    }
}
