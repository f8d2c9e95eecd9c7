package org.trapeze.debug.core.counts;

import org.eclipse.core.resources.IFile;

/** Is told of files of which there are new counts. Any thread. */
@FunctionalInterface
public interface CountsListener {
    /**
     * There is something new.
     *
     * @param running whether the guest goes on, so that there will soon be more
     */
    void counted(IFile file, boolean running);
}
