package org.trapeze.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.findings.SeverityChoices;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.preferences.ProblemSettings;

/** Makes models: the steps from a text to a linked, validated resource. */
public final class Models {

    private Models() {
    }

    /** {@return the model of a text as it would be in an editor, linked to what other editors hold} */
    public static ModelSnapshot of(URI uri, String text) {
        return build(TrapezeUi.get().index(), uri, text, 0, CancelIndicator.NullImpl);
    }

    /**
     * {@return the model of a text as it is in an editor}
     *
     * @param index  what the text may refer to
     * @param cancel asked often; where it says yes, an exception of Xtext's kind for that is thrown
     */
    static ModelSnapshot build(WorkspaceIndex index, URI uri, String text, long version, CancelIndicator cancel) {
        Language language = Language.of(uri).orElseThrow();
        ResourceSet set = index.editorSet(uri);
        XtextResource resource = (XtextResource) set.createResource(uri);
        try {
            resource.load(new LazyStringInputStream(text, resource.getEncoding()), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("Reading from a string", e);
        }
        List<Issue> issues = check(resource, CheckMode.NORMAL_AND_FAST, cancel);
        return new ModelSnapshot(language, uri, text, version, resource, issues, Machines.of(resource),
                InstructionPlaces.of(language, resource));
    }

    /** {@return where instructions are defined or used in a linked resource} */
    public static List<InstructionPlace> instructions(Language language, XtextResource resource) {
        return InstructionPlaces.of(language, resource);
    }

    /**
     * {@return what is wrong with a resource, as seriously as people want it} All of its references are resolved first.
     */
    public static List<Issue> check(XtextResource resource, CheckMode mode, CancelIndicator cancel) {
        EcoreUtil2.resolveLazyCrossReferences(resource, cancel);
        IResourceValidator validator = resource.getResourceServiceProvider().get(IResourceValidator.class);
        return SeverityChoices.apply(validator.validate(resource, mode, cancel),
                ProblemSettings.of(resource.getURI()));
    }
}
