package org.trapeze.ui.wizards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ui.creation.NewFile;
import org.trapeze.ui.examples.Example;
import org.trapeze.ui.language.Language;

/**
 * What somebody wants to have in a new project.
 *
 * @param machine the library's machine to use, or to extend; none for a machine from the skeleton
 * @param own     the machine to describe; none to use the library's as it is
 * @param guest   the guest to begin with
 */
record ProjectChoice(Optional<KnownMachine> machine, Optional<Own> own, Guest guest) {

    /** A machine of one's own. */
    record Own(String name, String title) {
        private String fileName() {
            return name.replaceAll("[^\\p{L}\\p{N}._-]", "-") + "." + Language.ISA.extension();
        }
    }

    /**
     * A guest to begin with.
     *
     * @param fileName of an empty guest; none for an example
     * @param example  none for an empty guest
     */
    record Guest(Optional<String> fileName, Optional<Example> example) {
        static final Guest NONE = new Guest(Optional.empty(), Optional.empty());

        static Guest empty(String name) {
            return new Guest(Optional.of(name + "." + Language.GASM.extension()), Optional.empty());
        }

        static Guest of(Example example) {
            return new Guest(Optional.empty(), Optional.of(example));
        }
    }

    /** {@return the examples that fit} */
    List<Example> examples() {
        return Example.all().stream().filter(example -> machine.map(KnownMachine::name)
                .filter(example.machine()::equals).isPresent()).toList();
    }

    /** {@return the files of the project, those that one wants to see first} Reads files. */
    List<NewFile> files() {
        List<NewFile> files = new ArrayList<>();
        own.ifPresent(described -> files.add(file(described.fileName(), machineText(described))));
        guest.fileName().ifPresent(name -> files.add(file(name, GuestText.empty(machineName(), halt()))));
        guest.example().ifPresent(example -> example.files().forEach(part -> files.add(adapted(part))));
        return files;
    }

    private String machineText(Own described) {
        return machine.map(base -> MachineText.extending(described.name(), described.title(), base.name()))
                .orElseGet(() -> MachineText.minimal(described.name(), described.title()));
    }

    private String machineName() {
        return own.map(Own::name).orElseGet(() -> machine.orElseThrow().name());
    }

    private Optional<String> halt() {
        return machine.isPresent() ? GuestText.haltOf(machine.get().file()) : Optional.of("halt");
    }

    /** An example for the machine that is extended runs on the extension, if it says so. */
    private NewFile adapted(NewFile part) {
        return own.isPresent() && part.path().endsWith("." + Language.GASM.extension())
                ? file(part.path(), GuestText.withMachine(new String(part.content(), StandardCharsets.UTF_8),
                        own.get().name()))
                : part;
    }

    private static NewFile file(String path, String text) {
        return new NewFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
