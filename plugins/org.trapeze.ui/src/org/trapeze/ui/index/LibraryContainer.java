package org.trapeze.ui.index;

import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.osgi.framework.Bundle;

import org.trapeze.ui.language.Language;

/** The machines that come with the product. They never change while it runs. */
final class LibraryContainer extends Container {
    /** The plug-in that has them, and where all its resources lie. */
    static final String BUNDLE = "org.trapeze.library";
    static final URI ROOT = URI.createPlatformPluginURI("/" + BUNDLE + "/", true);

    @Override
    Map<URI, Long> files() {
        Map<URI, Long> files = new HashMap<>();
        Bundle bundle = Platform.getBundle(BUNDLE);
        for (URL url : machines(bundle)) {
            files.put(URI.createPlatformPluginURI("/" + BUNDLE + url.getPath(), true), 0L);
        }
        return files;
    }

    private static List<URL> machines(Bundle bundle) {
        var found = bundle.findEntries("machines", "*." + Language.ISA.extension(), true);
        return found == null ? List.of() : Collections.list(found);
    }

    @Override
    boolean holds(URI uri) {
        return uri.isPlatformPlugin() && uri.toString().startsWith(ROOT.toString());
    }
}
