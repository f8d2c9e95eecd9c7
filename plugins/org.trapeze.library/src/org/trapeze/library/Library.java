package org.trapeze.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The machines that come with Trapeze, so that editors, the command line and tests all mean the same file by the same
 * name.
 *
 * <p>Works in OSGi and on a plain class path. Any thread.
 */
public final class Library {
    /** The bundle that holds the files, for those who form {@code platform:/plugin} addresses. */
    public static final String BUNDLE = "org.trapeze.library";

    // Neither bundles nor jars can be listed through a class loader, so the names stand in a file.
    private static final List<String> MACHINES = readNames("/machines/index.txt");

    private Library() {
    }

    /** {@return the names of the shipped machines, in alphabetical order} */
    public static List<String> machineNames() {
        return MACHINES;
    }

    /** {@return where the description of a shipped machine lies in the bundle, such as {@code machines/tg.isa}} */
    public static Optional<String> machinePath(String name) {
        return MACHINES.contains(name) ? Optional.of("machines/" + name + ".isa") : Optional.empty();
    }

    /** {@return the description of a shipped machine, as an address that {@link URL#openStream()} opens} */
    public static Optional<URL> machine(String name) {
        return machinePath(name).map(path -> Library.class.getResource("/" + path));
    }

    private static List<String> readNames(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Library.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The library has no " + resource, unreadable);
        }
    }
}
