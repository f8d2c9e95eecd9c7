package org.trapeze.ui.index;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;

import org.trapeze.library.Library;

/** The machines that come with the product. They never change while it runs. */
final class LibraryContainer extends Container {
    /** Where all its resources lie. */
    static final URI ROOT = URI.createPlatformPluginURI("/" + Library.BUNDLE + "/", true);

    @Override
    Map<URI, Long> files() {
        Map<URI, Long> files = new HashMap<>();
        for (String name : Library.machineNames()) {
            Library.machinePath(name).map(path -> URI.createPlatformPluginURI("/" + Library.BUNDLE + "/" + path, true))
                    .ifPresent(uri -> files.put(uri, 0L));
        }
        return files;
    }

    @Override
    boolean holds(URI uri) {
        return uri.toString().startsWith(ROOT.toString());
    }
}
