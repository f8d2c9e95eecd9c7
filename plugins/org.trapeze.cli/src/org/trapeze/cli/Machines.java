package org.trapeze.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

/** Finds the machines that commands name. */
final class Machines {
    private Machines() {
    }

    /**
     * {@return the machine of a name in the library or of a description's path}
     *
     * @param err gets the warnings
     * @throws CommandFailure where there is no such machine, or with its description's errors
     */
    static Architecture load(String nameOrPath, PrintWriter err) {
        return read(nameOrPath, err).architecture().orElseThrow();
    }

    /** As {@link #load}, with the description's text at hand; {@return a description without errors} */
    static IsaDocument read(String nameOrPath, PrintWriter err) {
        if (Library.machine(nameOrPath).isEmpty() && !Files.isRegularFile(Path.of(nameOrPath))) {
            throw CommandFailure.usage("There is no machine \"" + nameOrPath + "\": no such file, and the library has "
                    + String.join(", ", Library.machineNames()) + ".");
        }
        IsaDocument document = IsaStandalone.create().named(nameOrPath);
        if (document.architecture().isEmpty()) {
            throw CommandFailure.finding(document.listed());
        }
        document.listed().forEach(err::println);
        return document;
    }
}
