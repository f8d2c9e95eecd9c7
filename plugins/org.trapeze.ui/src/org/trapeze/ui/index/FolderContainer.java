package org.trapeze.ui.index;

import java.io.File;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.language.Language;

/** The machines and guests beside a file that lies outside of the workspace. */
final class FolderContainer extends Container {
    private final URI folder;

    /** @param folder a file URI that ends with a slash */
    FolderContainer(URI folder) {
        this.folder = folder;
    }

    @Override
    Map<URI, Long> files() {
        Map<URI, Long> files = new HashMap<>();
        File[] found = folder.isFile() ? new File(folder.toFileString()).listFiles(File::isFile) : null;
        for (File file : found == null ? new File[0] : found) {
            URI uri = URI.createFileURI(file.getAbsolutePath());
            if (Language.of(uri).isPresent()) {
                files.put(uri, file.lastModified());
            }
        }
        return files;
    }

    @Override
    boolean holds(URI uri) {
        return uri.segmentCount() > 0 && uri.trimSegments(1).appendSegment("").equals(folder);
    }
}
