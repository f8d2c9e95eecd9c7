package org.trapeze.ui.builder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

/**
 * What the builder knows about the files of a project, from which it tells what a change makes it build. Used by one
 * build at a time; safe for being written while nothing is built.
 */
final class BuildState {
    private final Map<URI, Links> files = new HashMap<>();

    synchronized void put(URI file, Links links) {
        files.put(file, links);
    }

    synchronized void forget(URI file) {
        files.remove(file);
    }

    synchronized void clear() {
        files.clear();
    }

    /** {@return whether nothing is known} */
    synchronized boolean isEmpty() {
        return files.isEmpty();
    }

    /** {@return the name of the machine that a file described when it was built; none where it described none} */
    synchronized Set<String> machineIn(URI file) {
        Links links = files.get(file);
        return links == null || links.machine().isEmpty() ? Set.of() : Set.of(links.machine());
    }

    /** {@return whether a file is not known, or to be built anew because others changed} */
    synchronized boolean concerns(URI file, Collection<URI> changed, Collection<String> machines) {
        Links links = files.get(file);
        return links == null || links.concernedBy(changed, machines);
    }

    synchronized void write(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<URI, Links> file : files.entrySet()) {
            Links links = file.getValue();
            out.writeUTF(file.getKey().toString());
            out.writeUTF(links.machine());
            writeAll(links.files(), out);
            writeAll(links.machines(), out);
            out.writeBoolean(links.errors());
        }
    }

    static BuildState read(DataInputStream in) throws IOException {
        BuildState state = new BuildState();
        for (int left = in.readInt(); left > 0; left--) {
            URI file = URI.createURI(in.readUTF());
            String machine = in.readUTF();
            Set<URI> reached = new HashSet<>();
            readAll(in).forEach(uri -> reached.add(URI.createURI(uri)));
            state.put(file, new Links(machine, Set.copyOf(reached), Set.copyOf(readAll(in)), in.readBoolean()));
        }
        return state;
    }

    private static void writeAll(Collection<?> some, DataOutputStream out) throws IOException {
        out.writeInt(some.size());
        for (Object one : some) {
            out.writeUTF(one.toString());
        }
    }

    private static Set<String> readAll(DataInputStream in) throws IOException {
        Set<String> texts = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
