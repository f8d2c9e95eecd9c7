package org.trapeze.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a new machine description: complete and without errors, so that it can be classified and run at once. */
final class MachineText {
    private static final String SKELETON = "skeleton.isa.txt";

    private MachineText() {
    }

    /** {@return a machine that is another one until instructions are added} */
    static String extending(String name, String title, String base) {
        return head(name, title) + " extends " + quoted(base) + "\n\n"
                + "// Everything of " + base + " is there. What is declared here is added, and an instruction with the"
                + " name of one of\n// its instructions takes that one's place.\n";
    }

    /** {@return a small machine with two modes, relocation-bounds, and an instruction of each kind} */
    static String minimal(String name, String title) {
        try (InputStream skeleton = MachineText.class.getResourceAsStream(SKELETON)) {
            return head(name, title) + "\n" + new String(skeleton.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return why a machine cannot have a name; empty where it can} */
    static Optional<String> problem(String name, List<KnownMachine> others) {
        if (name.isBlank()) {
            return Optional.of("Enter a name for the machine.");
        }
        if (!name.equals(name.strip())) {
            return Optional.of("The name of the machine must not begin or end with a space.");
        }
        if (name.chars().anyMatch(one -> one < ' ' || one == '"' || one == '\\')) {
            return Optional.of("The name of the machine must not contain quotation marks, backslashes or tabs.");
        }
        return others.stream().filter(other -> other.name().equals(name)).findFirst()
                .map(other -> other.inLibrary() ? "The library has a machine '" + name + "' already."
                        : "There is a machine '" + name + "' already, in " + other.place() + ".");
    }

    private static String head(String name, String title) {
        return "machine " + quoted(name) + (title.isBlank() ? "" : " " + quoted(title.strip()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
