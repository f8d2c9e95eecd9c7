package org.trapeze.ui.navigation;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** Opens library files again that were open when the workbench was closed. */
public class LibraryInputFactory implements IElementFactory {
    private static final String ID = "org.trapeze.ui.navigation.libraryInput";
    private static final String URI_KEY = "uri";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String uri = memento.getString(URI_KEY);
        return uri == null ? null : new LibraryEditorInput(URI.createURI(uri));
    }

    static IPersistableElement persistable(LibraryEditorInput input) {
        return new IPersistableElement() {
            @Override
            public void saveState(IMemento memento) {
                memento.putString(URI_KEY, input.uri().toString());
            }

            @Override
            public String getFactoryId() {
                return ID;
            }
        };
    }
}
