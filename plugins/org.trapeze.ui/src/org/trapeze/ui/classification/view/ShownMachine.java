package org.trapeze.ui.classification.view;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.LiveModel;

/** Finds what is to be shown in the Classification view when somebody chose something elsewhere. */
final class ShownMachine {

    private ShownMachine() {
    }

    /** {@return the file of ours that is chosen in a tree; empty for anything else} */
    static Optional<URI> of(ISelection selection) {
        return selection instanceof IStructuredSelection structured && !(selection instanceof ITextSelection)
                ? Optional.ofNullable(Adapters.adapt(structured.getFirstElement(), IFile.class)).map(ResourceUris::of)
                        .filter(uri -> Language.of(uri).isPresent())
                : Optional.empty();
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
