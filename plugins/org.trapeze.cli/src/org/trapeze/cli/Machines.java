package org.trapeze.cli;

import java.io.PrintWriter;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.standalone.IsaStandalone;

/** Finds the machines that commands name. */
final class Machines {
    private Machines() {
    }

    /**
     * {@return the machine of a name in the library or of a description's path}
     *
     * @param err gets the warnings
     * @throws CommandFailure with the problems, where there is no such machine or its description has errors
     */
    static Architecture load(String nameOrPath, PrintWriter err) {
        IsaDocument document = IsaStandalone.create().named(nameOrPath);
        Architecture architecture = document.architecture().orElseThrow(
                () -> CommandFailure.finding(document.issues().stream().map(IsaIssue::toString).toList()));
        document.issues().forEach(err::println);
        return architecture;
    }
}
