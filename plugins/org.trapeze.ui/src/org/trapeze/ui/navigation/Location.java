package org.trapeze.ui.navigation;

import java.io.File;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;

/**
 * A place in a file of ours.
 *
 * @param uri    the resource
 * @param offset of the name that stands there
 * @param length of that name
 */
public record Location(URI uri, int offset, int length) {

    /** {@return where an element of a model is defined; empty for elements that no file of ours holds} */
    public static Optional<Location> of(EObject element) {
        if (element.eResource() == null || Language.of(element.eResource().getURI()).isEmpty()) {
            return Optional.empty();
        }
        URI uri = element.eResource().getURI();
        ITextRegion region = Language.of(uri).orElseThrow().get(ILocationInFileProvider.class)
                .getSignificantTextRegion(element);
        return Optional.of(new Location(uri, region.getOffset(), region.getLength()));
    }

    /** Opens the file in its editor and selects the place. To be called in the user interface thread. */
    public IEditorPart open(IWorkbenchPage page) throws PartInitException {
        IEditorPart editor = page.openEditor(input(), Language.of(uri).orElseThrow().editorId());
        if (editor instanceof ITextEditor text) {
            text.selectAndReveal(offset, length);
        }
        return editor;
    }

    /** {@return what Show In is told: the editor's input, also of a file of the library, and the file of a project} */
    public ShowInContext shown() {
        return new ShowInContext(input(), ResourceUris.file(uri).map(StructuredSelection::new)
                .orElse(StructuredSelection.EMPTY));
    }

    private IEditorInput input() {
        Optional<IFile> file = ResourceUris.file(uri);
        if (file.isPresent()) {
            return new FileEditorInput(file.get());
        }
        return uri.isFile()
                ? new FileStoreEditorInput(EFS.getLocalFileSystem().fromLocalFile(new File(uri.toFileString())))
                : new LibraryEditorInput(uri);
    }
}
