package org.trapeze.asm.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.trapeze.asm.GasmStandaloneSetup;
import org.trapeze.isa.IsaStandaloneSetup;

/** Loads texts of both languages as models, wherever the tests run. */
public final class Languages {
    private Languages() {
    }

    /** {@return what the guest language provides; sets both languages up where nobody has} */
    public static synchronized IResourceServiceProvider guest() {
        if (provider("isa") == null) {
            IsaStandaloneSetup.doSetup();
        }
        if (provider("gasm") == null) {
            GasmStandaloneSetup.doSetup();
        }
        return provider("gasm");
    }

    private static IResourceServiceProvider provider(String extension) {
        return IResourceServiceProvider.Registry.INSTANCE
                .getResourceServiceProvider(URI.createURI("any." + extension));
    }

    /** {@return an empty set of resources} */
    public static XtextResourceSet resources() {
        return guest().get(XtextResourceSet.class);
    }

    /** {@return a text loaded as a file of a name, whose extension says which language it is} */
    public static XtextResource load(XtextResourceSet resources, String name, String text) {
        var resource = (XtextResource) resources.createResource(URI.createURI("test:/" + name));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }
}
