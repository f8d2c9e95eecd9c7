package org.trapeze.ui.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/**
 * What the files of one place export: a project, the library, a folder. Files are parsed again only when their stamp
 * has changed, so asking is cheap and always up to date.
 */
abstract class Container {

    /**
     * What is known about a file.
     *
     * @param stamp       of the content that it was found out from
     * @param description empty where the file could not be read
     */
    record Entry(long stamp, Optional<IResourceDescription> description) {
    }

    private Map<URI, Entry> entries = Map.of();

    /** {@return the files that are there now, each with a number that changes with its content} */
    abstract Map<URI, Long> files();

    /** {@return whether a resource belongs here, existing or not} */
    abstract boolean holds(URI uri);

    /** {@return what the saved files export} */
    final synchronized List<IResourceDescription> saved() {
        Map<URI, Entry> fresh = new HashMap<>();
        files().forEach((uri, stamp) -> fresh.put(uri, entry(uri, stamp)));
        entries = fresh;
        return fresh.values().stream().flatMap(entry -> entry.description().stream()).toList();
    }

    /** {@return what is known about the files, as it was when somebody last asked} */
    final synchronized Map<URI, Entry> entries() {
        return Map.copyOf(entries);
    }

    /** Takes over what was known when the workbench was closed; files that have changed since are read again. */
    final synchronized void restore(Map<URI, Entry> known) {
        entries = Map.copyOf(known);
    }

    private Entry entry(URI uri, long stamp) {
        Entry known = entries.get(uri);
        return known != null && known.stamp() == stamp ? known : new Entry(stamp, Indexer.describe(uri));
    }

    /** {@return what the files export with the open texts laid over} */
    final ResourceDescriptionsData withOpen(OpenDocuments open) {
        ResourceDescriptionsData data = new ResourceDescriptionsData(saved());
        for (IResourceDescription description : open.descriptions()) {
            if (holds(description.getURI())) {
                data.addDescription(description.getURI(), description);
            }
        }
        return data;
    }
}
