package org.trapeze.debug.core.counts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;

import org.trapeze.debug.core.source.AssembledProgram;

/**
 * The counts of runs of earlier sessions, in a file. They hold for a guest as long as the texts of all files of its
 * program are those that were run; that is seen by a digest, for time stamps may change when texts do not. Any thread.
 */
final class KeptCounts {
    private static final int FORMAT = 1;
    /** Files of guests that are remembered; of more, those that were run longest ago are forgotten. */
    private static final int MOST = 500;

    /** What is known of one file: digests of all files of the program by their paths, and the counts of its lines. */
    private record Entry(Map<String, String> digests, NavigableMap<Integer, LineCount> lines) {
    }

    private final Path path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** Digests of files with the modification stamps for which they hold. */
    private final Map<IFile, Map.Entry<Long, String>> digests = new HashMap<>();

    /** @param path of the file, which need not exist */
    KeptCounts(Path path) {
        this.path = path;
        read();
    }

    /** {@return what happened on the lines of a file; nothing where its program has changed, or never ran} */
    synchronized NavigableMap<Integer, LineCount> of(IFile file) {
        Entry entry = entries.get(name(file));
        boolean same = entry != null && entry.digests().entrySet().stream().allMatch(one -> digest(ResourcesPlugin
                .getWorkspace().getRoot().getFile(IPath.fromPortableString(one.getKey())))
                .filter(one.getValue()::equals).isPresent());
        return same ? new TreeMap<>(entry.lines()) : new TreeMap<>();
    }

    /** Remembers a run, unless one of its files has changed since. */
    synchronized void put(RunCounts.Run run) {
        Map<String, String> now = new TreeMap<>();
        for (Map.Entry<IFile, Long> one : run.stamps().entrySet()) {
            Optional<String> digest = digest(one.getKey());
            if (digest.isEmpty() || one.getValue() != one.getKey().getModificationStamp()) {
                return;
            }
            now.put(name(one.getKey()), digest.get());
        }
        for (IFile file : run.stamps().keySet()) {
            entries.remove(name(file));
            entries.put(name(file), new Entry(now,
                    LineCount.of(run.image(), AssembledProgram.nameOf(file), run.counts())));
        }
        while (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private static String name(IFile file) {
        return file.getFullPath().toPortableString();
    }

    private Optional<String> digest(IFile file) {
        long stamp = file.getModificationStamp();
        Map.Entry<Long, String> known = digests.get(file);
        if (known != null && known.getKey() == stamp) {
            return Optional.of(known.getValue());
        }
        try (InputStream in = file.getContents(true)) {
            String made = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
            digests.put(file, Map.entry(stamp, made));
            return Optional.of(made);
        } catch (CoreException | IOException e) {
            // gone
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void read() {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readInt() == FORMAT) {
                for (int left = in.readInt(); left > 0; left--) {
                    entries.put(in.readUTF(), entry(in));
                }
            }
        } catch (IOException | RuntimeException e) {
            // damaged: counts come again with the next run
            entries.clear();
        }
    }

    private static Entry entry(DataInputStream in) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            digests.put(in.readUTF(), in.readUTF());
        }
        NavigableMap<Integer, LineCount> lines = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.put(in.readInt(), new LineCount(in.readLong(), in.readLong()));
        }
        return new Entry(digests, lines);
    }

    /** Writes the file anew. */
    synchronized void write() {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                out.writeInt(FORMAT);
                out.writeInt(entries.size());
                for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                    out.writeUTF(entry.getKey());
                    write(entry.getValue(), out);
                }
            }
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            ILog.of(KeptCounts.class).warn("Counts of runs cannot be kept", e);
        }
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        out.writeInt(entry.digests().size());
        for (Map.Entry<String, String> digest : entry.digests().entrySet()) {
            out.writeUTF(digest.getKey());
            out.writeUTF(digest.getValue());
        }
        out.writeInt(entry.lines().size());
        for (Map.Entry<Integer, LineCount> line : entry.lines().entrySet()) {
            out.writeInt(line.getKey());
            out.writeLong(line.getValue().executed());
            out.writeLong(line.getValue().trapped());
        }
    }
}
