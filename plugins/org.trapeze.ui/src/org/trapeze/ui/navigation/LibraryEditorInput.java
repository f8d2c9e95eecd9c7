package org.trapeze.ui.navigation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

import org.trapeze.ui.TrapezeUi;

/** A file of the library in an editor, to be read only. */
public final class LibraryEditorInput extends PlatformObject implements IStorageEditorInput {

    /** The content, straight from the plug-in. */
    private final class Content extends PlatformObject implements IEncodedStorage {
        @Override
        public InputStream getContents() throws CoreException {
            try {
                return URI.create(uri.toString()).toURL().openStream();
            } catch (IOException e) {
                throw new CoreException(new Status(Status.ERROR, TrapezeUi.ID, "Cannot read " + uri, e));
            }
        }

        /** No path: it names nothing that another tool could open. */
        @Override
        public IPath getFullPath() {
            return null;
        }

        @Override
        public String getName() {
            return LibraryEditorInput.this.getName();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public String getCharset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && getInput().equals(content.getInput());
        }

        @Override
        public int hashCode() {
            return uri.hashCode();
        }

        private LibraryEditorInput getInput() {
            return LibraryEditorInput.this;
        }
    }

    private final org.eclipse.emf.common.util.URI uri;

    /** @param uri a platform:/plugin URI without a fragment */
    public LibraryEditorInput(org.eclipse.emf.common.util.URI uri) {
        this.uri = uri;
    }

    /** {@return the resource} */
    public org.eclipse.emf.common.util.URI uri() {
        return uri;
    }

    @Override
    public IStorage getStorage() {
        return new Content();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return uri.lastSegment();
    }

    @Override
    public IPersistableElement getPersistable() {
        return LibraryInputFactory.persistable(this);
    }

    @Override
    public String getToolTipText() {
        return "Library: " + getName() + " (read only)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LibraryEditorInput input && input.uri.equals(uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }
}
