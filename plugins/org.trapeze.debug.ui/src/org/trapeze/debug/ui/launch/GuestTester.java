package org.trapeze.debug.ui.launch;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;

/** Tells the platform which files can be run as guests; executables have any name, so that a name does not say it. */
public final class GuestTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof IFile file && GuestChooser.isGuest(file);
    }
}
