package org.trapeze.ui.classification.view;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.part.ShowInContext;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.navigation.LibraryEditorInput;

/** Finds what is to be shown in the Classification view when somebody chose something elsewhere. */
final class ShownMachine {

    private ShownMachine() {
    }

    /** {@return the file of ours that is chosen in a tree or a view; empty for anything else, such as a text} */
    static Optional<URI> of(ShowInContext context) {
        if (!(context.getSelection() instanceof IStructuredSelection chosen)
                || context.getSelection() instanceof ITextSelection) {
            return Optional.empty();
        }
        Optional<URI> file = Optional.ofNullable(Adapters.adapt(chosen.getFirstElement(), IFile.class))
                .map(ResourceUris::of);
        return file.or(() -> context.getInput() instanceof LibraryEditorInput library ? Optional.of(library.uri())
                : Optional.empty()).filter(uri -> Language.of(uri).isPresent());
    }

    /** {@return the name of the instruction at the caret} */
    static Optional<String> instruction(LanguageEditor editor, ISelection selection) {
        return selection instanceof ITextSelection text
                ? editor.model().flatMap(LiveModel::latest)
                        .flatMap(snapshot -> snapshot.instructionAt(text.getOffset()))
                        .map(InstructionPlace::instruction).map(instruction -> instruction.getName())
                : Optional.empty();
    }
}
