package org.trapeze.ui.language;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IEncodingProvider;

/** Reads workspace files in the encoding set for them, and everything else as UTF-8. */
public class WorkspaceEncodingProvider implements IEncodingProvider {

    @Override
    public String getEncoding(URI uri) {
        if (uri != null && uri.isPlatformResource() && uri.segmentCount() > 2) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot()
                    .getFile(IPath.fromPortableString(uri.toPlatformString(true)));
            return charset(file);
        }
        return StandardCharsets.UTF_8.name();
    }

    private static String charset(IFile file) {
        try {
            return file.getCharset(true);
        } catch (CoreException e) {
            // deleted or closed in the meantime: whoever reads it will say so
            return StandardCharsets.UTF_8.name();
        }
    }
}
