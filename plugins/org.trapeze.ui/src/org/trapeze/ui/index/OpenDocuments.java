package org.trapeze.ui.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.IResourceDescription;

/** The texts of open editors, which other open editors see in place of what is saved. Safe for use by any thread. */
final class OpenDocuments implements IExternalContentProvider {

    private record Entry(String text, IResourceDescription description) {
    }

    private final Map<URI, Entry> entries = new ConcurrentHashMap<>();

    /**
     * Lays a text over a file.
     *
     * @param description of what it exports, asked for where it is another text
     * @return whether this is another text than the one so far
     */
    boolean put(URI uri, String text, Supplier<IResourceDescription> description) {
        Entry old = entries.get(uri);
        if (old != null && old.text().equals(text)) {
            return false;
        }
        entries.put(uri, new Entry(text, description.get()));
        return true;
    }

    void remove(URI uri) {
        entries.remove(uri);
    }

    /** {@return what the open texts export, by their resources} */
    Iterable<IResourceDescription> descriptions() {
        return entries.values().stream().map(Entry::description).toList();
    }

    @Override
    public String getContent(URI uri) {
        Entry entry = entries.get(uri);
        return entry == null ? null : entry.text();
    }

    @Override
    public boolean hasContent(URI uri) {
        return entries.containsKey(uri);
    }

    @Override
    public IExternalContentProvider getActualContentProvider() {
        return this;
    }
}
