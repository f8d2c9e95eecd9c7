package org.trapeze.ui.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;

import org.trapeze.ui.language.Language;

/**
 * Finds out what one file exports. Parses descriptions, and links nothing. Guests export nothing, whatever stands in
 * them, and are not even parsed: they may be long and change with every key.
 */
final class Indexer {

    private Indexer() {
    }

    /** {@return what a file on disk or in a plug-in exports; empty where it cannot be read} */
    static Optional<IResourceDescription> describe(URI uri) {
        Language language = Language.of(uri).orElseThrow();
        if (language == Language.GASM) {
            return Optional.of(IndexedDescription.of(uri, List.of()));
        }
        XtextResourceSet set = language.get(XtextResourceSet.class);
        Resource resource = set.createResource(uri);
        try {
            resource.load(Map.of());
        } catch (IOException e) {
            // deleted or made unreadable since it was found: what refers to it says so
            return Optional.empty();
        }
        return Optional.of(describe((XtextResource) resource));
    }

    /** {@return what a text exports} */
    static IResourceDescription describe(URI uri, String text) {
        Language language = Language.of(uri).orElseThrow();
        if (language == Language.GASM) {
            return IndexedDescription.of(uri, List.of());
        }
        XtextResource resource = (XtextResource) language.get(XtextResourceSet.class).createResource(uri);
        try {
            resource.load(new LazyStringInputStream(text, resource.getEncoding()), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("Reading from a string", e);
        }
        return describe(resource);
    }

    /** {@return what a loaded resource exports} */
    static IResourceDescription describe(XtextResource resource) {
        return IndexedDescription.copyOf(resource.getResourceServiceProvider().getResourceDescriptionManager()
                .getResourceDescription(resource));
    }
}
