package org.trapeze.ui.references;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;

/** Which files may name a target: those of all open projects and the library, less those that plainly do not. */
final class Candidates {
    private final WorkspaceIndex index;
    private final Target target;

    Candidates(WorkspaceIndex index, Target target) {
        this.index = index;
        this.target = target;
    }

    /** {@return the files in groups that see the same others, so that each group can be linked in one resource set} */
    List<List<URI>> groups() {
        List<Set<URI>> places = new ArrayList<>();
        places.add(index.libraryFiles());
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            places.add(index.files(project));
        }
        if (ResourceUris.file(target.resource()).isEmpty() && !index.isLibrary(target.resource())) {
            places.add(Set.of(target.resource()));
        }
        List<List<URI>> groups = new ArrayList<>();
        for (Set<URI> place : places) {
            Map<Language, List<URI>> byLanguage = new HashMap<>();
            Set<URI> sorted = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
            sorted.addAll(place);
            sorted.forEach(uri -> byLanguage.computeIfAbsent(Language.of(uri).orElseThrow(), key -> new ArrayList<>())
                    .add(uri));
            groups.addAll(byLanguage.values());
        }
        return groups;
    }

    /**
     * {@return whether a file may name the target} A guest writes the mnemonic of an instruction and not its name, and
     * a file that includes others may bring a name and its use together.
     */
    boolean mayName(URI uri, ResourceSet set, boolean instruction) {
        boolean guest = Language.of(uri).filter(Language.GASM::equals).isPresent();
        if (uri.equals(target.resource()) || guest && instruction || !isAscii(target.name())) {
            return true;
        }
        try (InputStream in = set.getURIConverter().createInputStream(uri)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            // Zeros are the half of an encoding in which names look otherwise.
            return text.indexOf('\0') >= 0 || contains(text, target.name()) || guest && contains(text, "include");
        } catch (IOException e) {
            // Vanished meanwhile: names nothing any more.
            return false;
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static boolean contains(String text, String piece) {
        return text.toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT));
    }
}
