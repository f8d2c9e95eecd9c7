package org.trapeze.isa.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.trapeze.isa.Descriptions.SMALL;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DefaultLocationInFileProvider;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.Workspace;

import com.google.inject.Injector;

class TextLocationsTest {
    private final Workspace workspace = new Workspace();

    /** The default counts lines; beyond that both must agree about every element. */
    @Test
    void regionsAreThoseOfTheDefault() {
        XtextResource file = workspace.file("a.isa", SMALL);
        var theirs = file.getResourceServiceProvider().get(Injector.class)
                .getInstance(DefaultLocationInFileProvider.class);
        each(file, element -> {
            same(theirs.getSignificantTextRegion(element), ours(file).getSignificantTextRegion(element));
            same(theirs.getFullTextRegion(element), ours(file).getFullTextRegion(element));
        });
    }

    private static ILocationInFileProvider ours(XtextResource file) {
        return assertInstanceOf(TextLocations.class,
                file.getResourceServiceProvider().get(ILocationInFileProvider.class));
    }

    private static void each(XtextResource file, Consumer<EObject> use) {
        file.getAllContents().forEachRemaining(use);
    }

    private static void same(ITextRegion one, ITextRegion other) {
        assertEquals(one.getOffset() + "+" + one.getLength(), other.getOffset() + "+" + other.getLength());
    }
}
