package org.trapeze.ui.hierarchy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One that calls, or is called, with the places where this happens.
 *
 * @param subject the caller, or what is called
 * @param sites   at least one, in the order in which they were found
 */
record Hits(Subject subject, List<Site> sites) {
    Hits {
        sites = List.copyOf(sites);
    }

    /** Puts the places of each subject together. */
    static final class Collector {
        private final Map<Subject, List<Site>> found = new LinkedHashMap<>();

        void add(Subject subject, Site site) {
            List<Site> sites = found.computeIfAbsent(subject, fresh -> new ArrayList<>());
            if (!sites.contains(site)) {
                sites.add(site);
            }
        }

        List<Hits> calls() {
            return found.entrySet().stream().map(entry -> new Hits(entry.getKey(), entry.getValue())).toList();
        }
    }
}
