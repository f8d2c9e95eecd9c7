package org.trapeze.doc;

import java.nio.file.Path;

/** Says that a link of a page leads nowhere, which ends the build. */
final class BrokenLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenLink(Path page, String link) {
        super(page + ": the link to " + link + " leads to nothing that is in the help");
    }
}
