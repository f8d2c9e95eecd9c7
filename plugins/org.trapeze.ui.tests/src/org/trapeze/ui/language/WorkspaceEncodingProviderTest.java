package org.trapeze.ui.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.index.ResourceUris;

/** Files are read in the encoding that the workspace says. */
class WorkspaceEncodingProviderTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aFileHasItsEncodingAndEverythingElseIsUtf8() throws Exception {
        IFile file = workbench.file(workbench.project("encoding", true), "m.isa", "machine \"m\"\n");
        file.setCharset(StandardCharsets.ISO_8859_1.name(), null);
        IEncodingProvider provider = Language.ISA.get(IEncodingProvider.class);
        assertEquals("ISO-8859-1", provider.getEncoding(ResourceUris.of(file)));
        assertEquals("UTF-8", provider.getEncoding(URI.createPlatformResourceURI("/no/such.isa", true)));
        assertEquals("UTF-8", provider.getEncoding(URI.createFileURI("/tmp/m.isa")));
    }
}
