package org.trapeze.isa.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/** What an extension declares takes the place of what it inherits, also where inherited declarations refer to it. */
class ReplacingTest {
    private static final String BASE = SMALL + """
            constant STEP = 2
            alias low = status[3:0]
            function bump(x : 16) = x + STEP
            procedure done(n : 2) { r[n] = zext(low, 16) }
            names regs { one = 1 }
            directive pair(a : 8) = a :: a
            general sp banked { kernel = 0, user = 1 } : 16
            instruction A { encode 0x1 a:2 b:2 syntax "a" r[a] "," regs b r[a] = bump(r[b]) done(a) }
            """;

    private final Workspace workspace = new Workspace();

    private String body(String extension) {
        return StmtPrinter.print(extended(extension).instruction("A").orElseThrow().body());
    }

    private Architecture extended(String extension) {
        workspace.file("base.isa", BASE);
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"small\" " + extension);
        assertEquals(List.of(), workspace.messages(file));
        return LoweredMachine.of((Machine) file.getContents().getFirst()).architecture().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "                                                 ; r[a] = (x + 2) r[n] = zext(status[3:0], 16)",
        "constant STEP = 4                                ; r[a] = (x + 4) r[n] = zext(status[3:0], 16)",
        "alias low = status[7:4]                          ; r[a] = (x + 2) r[n] = zext(status[7:4], 16)",
        "function bump(x : 16) = x - STEP                 ; r[a] = (x - 2) r[n] = zext(status[3:0], 16)",
        "procedure done(n : 2) { timer = 0 }              ; r[a] = (x + 2) timer = 0",
    })
    void inheritedInstructionsUseTheExtensions(String extension, String expected) {
        String printed = body(extension == null ? "" : extension).replace("p = (p + 1)\n", "").replace('\n', ' ');
        assertEquals(expected, printed.replace("let x = r[b] ", "").replace("a]", "n]").replaceFirst("r.n.", "r[a]")
                .strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "function bump(x : 8) = x      ; This takes the place of 'bump' by the machine \"small\": it must take the same"
                + " parameters, (x : 16)",
        "function bump(x : 16) : 16 = x ; This takes the place of 'bump' by the machine \"small\": its value must be"
                + " declared without a width",
        "constant STEP : 3 = 1         ; This takes the place of 'STEP' by the machine \"small\": it must be declared"
                + " without a width",
        "procedure bump(x : 16) { }    ; 'bump' is declared already by the machine \"small\"",
        "resource r[4] : 16            ; This takes the place of 'r' by the machine \"small\": kind, number of elements"
                + " and width must stay, as in general r[4] : 16",
    })
    void mistakes(String extension, String message) {
        workspace.file("base.isa", BASE);
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"small\" " + extension);
        List<String> messages = workspace.messages(file);
        assertTrue(messages.stream().anyMatch(one -> one.startsWith(message)), messages::toString);
    }
}
