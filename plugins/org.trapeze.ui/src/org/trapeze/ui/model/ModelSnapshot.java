package org.trapeze.ui.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.language.Language;

/**
 * One state of a document with everything that is known of it. The resource is linked and never changed again, so that
 * every thread may read it.
 *
 * @param language     what it is written in
 * @param uri          what the document is
 * @param text         its whole text
 * @param version      counts the states of the document
 * @param resource     its syntax and model, in a resource set of its own
 * @param issues       what is wrong with it
 * @param machine      the machine it describes, or is written for; empty where that cannot be told
 * @param instructions where instructions are defined or used, in the order of the text
 */
public record ModelSnapshot(Language language, URI uri, String text, long version, XtextResource resource,
        List<Issue> issues, Optional<DescribedMachine> machine, List<InstructionPlace> instructions) {
    public ModelSnapshot {
        issues = List.copyOf(issues);
        instructions = List.copyOf(instructions);
    }

    /** {@return the root of the model, or null where the text is empty} */
    public EObject root() {
        return resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
    }

    /** {@return whether another resource was read to link this one} */
    public boolean dependsOn(URI other) {
        return resource.getResourceSet().getResources().stream().anyMatch(some -> some.getURI().equals(other));
    }

    /** {@return the instruction whose name or mnemonic stands at an offset} */
    public Optional<InstructionPlace> instructionAt(int offset) {
        return instructions.stream().filter(place -> place.offset() <= offset && offset <= place.end()).findFirst();
    }
}
