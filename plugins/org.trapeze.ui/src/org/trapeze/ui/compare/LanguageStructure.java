package org.trapeze.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureCreator;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/**
 * Takes texts of ours apart for comparisons, so that a difference is shown in the instruction or behind the label where
 * it is. In plugin.xml, the file extension of the language follows the name of this class after a colon.
 */
public class LanguageStructure extends StructureCreator implements IExecutableExtension {
    private Language language = Language.GASM;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        language = Language.ofExtension(String.valueOf(data)).orElseThrow();
    }

    @Override
    public String getName() {
        return language == Language.ISA ? "Machine Structure" : "Guest Structure";
    }

    @Override
    protected IStructureComparator createStructureComparator(Object element, IDocument document,
            ISharedDocumentAdapter shared, IProgressMonitor monitor) {
        StructureRoot root = new StructureRoot(document, element, this, shared);
        Pieces.of(language, document.get()).forEach(piece -> root.add(piece, document));
        return root;
    }

    @Override
    public String getContents(Object node, boolean ignoreWhitespace) {
        String text = "";
        if (node instanceof IStreamContentAccessor accessor) {
            try (InputStream in = accessor.getContents()) {
                text = in == null ? "" : new String(in.readAllBytes(), charset(accessor));
            } catch (CoreException | IOException e) {
                TrapezeUi.log("Reading what is to be compared", e);
            }
        }
        return ignoreWhitespace ? text.replaceAll("\\s+", " ").strip() : text;
    }

    private static Charset charset(IStreamContentAccessor accessor) throws CoreException {
        String name = accessor instanceof IEncodedStreamContentAccessor encoded ? encoded.getCharset() : null;
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
