package org.trapeze.ui.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

import org.trapeze.library.Library;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.creation.NewFile;

/**
 * A guest that comes with the product: a folder below the library's {@code examples}.
 *
 * @param name        of the folder
 * @param machine     that the guest is for; empty where it does not say
 * @param description what the comment at the guest's top says
 * @param files       of the example, by their paths in the folder
 */
public record Example(String name, String machine, String description, List<NewFile> files) {
    private static final String ROOT = "examples";
    private static final Pattern MACHINE = Pattern.compile("(?im)^\\s*machine\\s+\"([^\"]*)\"");

    /** Read once: the library does not change while it is in use. */
    private static final class Shipped {
        private static final List<Example> ALL = read();
    }

    /** {@return all examples, in alphabetical order} */
    public static List<Example> all() {
        return Shipped.ALL;
    }

    private static List<Example> read() {
        return Collections.list(bundle().getEntryPaths(ROOT)).stream().filter(path -> path.endsWith("/"))
                .map(IPath::fromPortableString).map(Example::of).sorted(Comparator.comparing(Example::name)).toList();
    }

    /** {@return the example of a name} */
    public static Optional<Example> named(String name) {
        return all().stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /** {@return the guest, which one wants to see first} */
    public Optional<NewFile> guest() {
        return guest(files);
    }

    private static Optional<NewFile> guest(List<NewFile> files) {
        return files.stream().filter(file -> file.path().endsWith("." + Language.GASM.extension()))
                .max(Comparator.comparing(file -> MACHINE.matcher(text(file)).find()));
    }

    private static Example of(IPath folder) {
        List<NewFile> files = new ArrayList<>();
        for (URL entry : Collections.list(bundle().findEntries(folder.toString(), "*", true))) {
            IPath path = IPath.fromPortableString(entry.getPath()).makeRelative();
            if (!path.hasTrailingSeparator()) {
                files.add(new NewFile(path.makeRelativeTo(folder.makeRelative()).toString(), content(entry)));
            }
        }
        String text = guest(files).map(Example::text).orElse("");
        Matcher machine = MACHINE.matcher(text);
        return new Example(folder.lastSegment(), machine.find() ? machine.group(1) : "", comment(text),
                List.copyOf(files));
    }

    /** {@return the comment at the top of a guest, without what marks it as a comment} */
    static String comment(String text) {
        String prefix = Language.GASM.commentPrefix();
        List<String> lines = text.lines().takeWhile(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).replaceFirst("^ ", "")).toList();
        StringBuilder comment = new StringBuilder();
        boolean apart = false;
        for (String line : lines) {
            // what is indented is a list, and keeps its lines
            boolean listed = line.startsWith("  ");
            comment.append(comment.isEmpty() ? "" : apart || listed || line.isBlank() ? "\n" : " ");
            comment.append(listed ? line : line.strip());
            apart = listed;
        }
        return comment.toString();
    }

    private static String text(NewFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static byte[] content(URL source) {
        try (InputStream content = source.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + source, e);
        }
    }

    private static Bundle bundle() {
        return Platform.getBundle(Library.BUNDLE);
    }
}
