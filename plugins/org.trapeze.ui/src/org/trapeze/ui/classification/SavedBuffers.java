package org.trapeze.ui.classification;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Tells when a text that was edited has been saved, or taken back. */
public final class SavedBuffers implements IFileBufferListener {
    private final Runnable told;

    /** @param told called on the thread that saves */
    public SavedBuffers(Runnable told) {
        this.told = told;
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        if (!dirty) {
            told.run();
        }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // is as it is saved
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        // nobody edits it any more
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // the document tells of its changes itself
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // the document tells of its changes itself
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // says nothing about the text
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
        // says nothing about the text
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // the text stays
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the text stays
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // says nothing about the text
    }
}
