package org.trapeze.ui.index;

import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;

/**
 * Texts that are being tried out, in front of those of the editors.
 *
 * @param texts    by their resources
 * @param fallback the texts of open editors
 */
record TriedTexts(Map<URI, String> texts, IExternalContentProvider fallback) implements IExternalContentProvider {

    @Override
    public String getContent(URI uri) {
        String text = texts.get(uri);
        return text == null ? fallback.getContent(uri) : text;
    }

    @Override
    public boolean hasContent(URI uri) {
        return texts.containsKey(uri) || fallback.hasContent(uri);
    }

    @Override
    public IExternalContentProvider getActualContentProvider() {
        return this;
    }
}
