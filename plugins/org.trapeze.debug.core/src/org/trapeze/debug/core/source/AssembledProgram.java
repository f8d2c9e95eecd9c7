package org.trapeze.debug.core.source;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineEntry;
import org.trapeze.asm.image.Symbol;

/** A program that was assembled from files of the workspace. */
public final class AssembledProgram implements Program {
    private final String machineName;
    private final String threadName;
    private final Image image;
    private final NavigableMap<Long, String> labels = new TreeMap<>();

    /**
     * Creates the program's view of an image.
     *
     * @param machineName how the machine and the monitors on it are shown
     * @param threadName  how the guest's own machine is shown
     * @param image       whose line table names files by {@code platform:/resource} URIs
     */
    public AssembledProgram(String machineName, String threadName, Image image) {
        this.machineName = Objects.requireNonNull(machineName);
        this.threadName = Objects.requireNonNull(threadName);
        this.image = image;
        image.symbols().stream().filter(symbol -> symbol.kind() == Symbol.Kind.LABEL)
                .forEach(symbol -> labels.putIfAbsent(symbol.address(), symbol.name()));
    }

    /** {@return the name by which line tables know a workspace file} */
    public static String nameOf(IFile file) {
        return URI.createPlatformResourceURI(file.getFullPath().toString(), true).toString();
    }

    /** {@return the workspace file that line tables know by a name; empty for any other file} */
    public static Optional<IFile> fileOf(String name) {
        URI uri = URI.createURI(name);
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        return uri.isPlatformResource() && uri.segmentCount() > 2
                ? Optional.of(root.getFile(IPath.fromPortableString(uri.toPlatformString(true)))) : Optional.empty();
    }

    @Override
    public String machineName() {
        return machineName;
    }

    @Override
    public String threadName() {
        return threadName;
    }

    @Override
    public Optional<SourceLine> line(long place) {
        Optional<LineEntry> entry = image.lines().at(place);
        return entry.flatMap(found -> fileOf(found.file()).map(file -> new SourceLine(file, found.line())));
    }

    @Override
    public LongStream places(SourceLine line) {
        return image.lines().addresses(nameOf(line.file()), line.line()).stream().mapToLong(Long::longValue);
    }

    @Override
    public String symbol(long place, long address) {
        Map.Entry<Long, String> label = place < 0 ? null : labels.floorEntry(place);
        if (label == null) {
            return "0x" + Long.toHexString(address) + (place < 0 ? " (not in storage)" : "");
        }
        long distance = place - label.getKey();
        return label.getValue() + (distance == 0 ? "" : "+" + distance);
    }
}
