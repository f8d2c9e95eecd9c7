package org.trapeze.isa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.standalone.IsaStandalone;

/** Several files in one resource set, as an editor holds them. */
public final class Workspace {
    private final IResourceServiceProvider language;
    private final XtextResourceSet resources;

    public Workspace() {
        IsaStandalone.create();
        language = IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI("x.isa"));
        resources = language.get(XtextResourceSet.class);
    }

    /** {@return a service of the language} */
    public <T> T get(Class<T> service) {
        return language.get(service);
    }

    /** {@return a file of this name with this text} */
    public XtextResource file(String name, String text) {
        return resource("test:/" + name, text);
    }

    /** {@return a resource at this address with this text} */
    public XtextResource resource(String uri, String text) {
        XtextResource resource = (XtextResource) resources.createResource(URI.createURI(uri, true));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return resource;
    }

    /** {@return the machine in a file} */
    public static Machine machine(XtextResource file) {
        return (Machine) file.getContents().get(0);
    }

    /** {@return the messages of a file's issues} */
    public List<String> messages(XtextResource file) {
        return language.getResourceValidator().validate(file, CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .map(Issue::getMessage).toList();
    }

    /** Replaces the first occurrence of a text, as typing does. */
    public static void edit(XtextResource file, String old, String text) {
        int offset = file.getParseResult().getRootNode().getText().indexOf(old);
        file.update(offset, old.length(), text);
    }
}
