package org.trapeze.isa.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Workspace.edit;
import static org.trapeze.isa.Workspace.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

/** One machine built from another. */
class ExtendsTest {
    private static final String BASE = SMALL + """
            function low(x : 16) = x[7:0]
            instruction A { encode 0x1 a:2 b:2 syntax "a" r[a] "," r[b] r[a] = r[b] }
            instruction B { encode 0x20 syntax "b" halt }
            """;

    private final Workspace workspace = new Workspace();

    private Architecture architecture(XtextResource file) {
        assertEquals(List.of(), workspace.messages(file));
        return LoweredMachine.of(machine(file)).architecture().orElseThrow();
    }

    @Test
    void anExtensionAddsAndReplaces() {
        workspace.file("base.isa", BASE);
        Architecture extended = architecture(workspace.file("ext.isa", """
                machine "ext" extends "small"
                general extra : 8
                instruction B { encode 0x21 syntax "b" extra = low(r[0]) }
                instruction C { encode 0x22 syntax "c" when m == user: trap call }
                """));
        assertEquals(List.of("A", "B", "C"), extended.instructions().stream().map(Instruction::name).toList());
        assertEquals("ext", extended.title());
        assertEquals("p = (p + 1)\nlet x = r[0]\nextra = x[7:0]\n",
                StmtPrinter.print(extended.instruction("B").orElseThrow().body()));
        assertEquals("extra", extended.components().getLast().name());
    }

    @Test
    void anExtensionsOwnSettingsHold() {
        workspace.file("base.isa", BASE);
        Architecture extended = architecture(workspace.file("ext.isa",
                "machine \"ext\" extends \"small\" storage 8192 reset { r[0] = storage_size }"));
        assertEquals(8192, extended.storage().size());
        assertEquals("r[0] = storage_size\n", StmtPrinter.print(extended.reset()));
    }

    @Test
    void nameTakenByTheBase() {
        workspace.file("base.isa", BASE);
        XtextResource file = workspace.file("ext.isa",
                "machine \"ext\" extends \"small\" function timer() = 1'0 alias timer = m");
        assertEquals(List.of("'timer' is declared already by the machine \"small\""), workspace.messages(file));
    }

    @Test
    void overlapWithTheBase() {
        workspace.file("base.isa", BASE);
        XtextResource file = workspace.file("ext.isa",
                "machine \"ext\" extends \"small\" instruction D { encode 0x20 syntax \"d\" halt }");
        assertEquals(List.of("This encoding overlaps with that of B: 0x20 could be either"), workspace.messages(file));
    }

    @Test
    void errorsOfTheBaseStayThere() {
        XtextResource base = workspace.file("base.isa", BASE.replace("r[a] = r[b]", "r[a] = m"));
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"small\"");
        assertEquals(1, workspace.messages(base).size());
        assertEquals(1, workspace.messages(file).size());
        assertTrue(workspace.messages(file).getFirst()
                .startsWith("The machine \"small\" has errors; the first one is at base.isa:16:68: 'r'"),
                () -> workspace.messages(file).toString());
        assertFalse(LoweredMachine.of(machine(file)).architecture().isPresent());
        // What is not concerned can be looked at all the same.
        assertEquals(List.of("B"), LoweredMachine.of(machine(file)).partial().orElseThrow().instructions().stream()
                .map(Instruction::name).toList());
    }

    @Test
    void syntaxErrorsOfTheBaseCount() {
        workspace.file("base.isa", BASE + " junk");
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"small\"");
        assertEquals(List.of("The machine \"small\" has errors; the first one is at base.isa:18:2: 'junk' cannot stand here;"
                + " a declaration begins with a word such as general, function or instruction"),
                workspace.messages(file));
    }

    @Test
    void noMachineExtendsItself() {
        XtextResource self = workspace.file("self.isa", "machine \"self\" extends \"self\"");
        assertEquals(List.of("A machine cannot extend itself"), workspace.messages(self));
        XtextResource one = workspace.file("one.isa", "machine \"one\" extends \"two\"");
        XtextResource two = workspace.file("two.isa", "machine \"two\" extends \"one\"");
        assertEquals(List.of("This leads back to a machine already extended: "
                + "\"one\" extends \"two\" extends \"one\""), workspace.messages(one));
        assertEquals(1, workspace.messages(two).size());
        XtextResource three = workspace.file("three.isa", "machine \"three\" extends \"one\"");
        assertTrue(workspace.messages(three).getFirst().contains("leads back"), workspace.messages(three).toString());
    }

    @Test
    void unknownBase() {
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"nothing\"");
        assertEquals(List.of("There is no machine \"nothing\" in this project, in this folder or in the library,"
                + " which has "
                + String.join(", ", Library.machineNames().stream().sorted().toList())), workspace.messages(file));
    }

    // ---- Where machines are found ----

    @Test
    void theLibraryIsFoundFromEverywhere() {
        Architecture extended = architecture(workspace.file("ext.isa", """
                machine "my.tg" extends "tg"
                instruction NOP { encode 0x3f 0:56 syntax "nop" }
                """));
        assertTrue(extended.instruction("LPSW").isPresent());
        assertEquals("my.tg", extended.name());
    }

    @Test
    void theProjectGoesBeforeTheLibrary() {
        workspace.file("own.isa", BASE.replace("\"small\"", "\"tg\""));
        Architecture extended = architecture(workspace.file("ext.isa", "machine \"ext\" extends \"tg\""));
        assertEquals(8, extended.storage().unitBits());
    }

    @Test
    void aFileBesideIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("small.isa"), BASE);
        Files.writeString(folder.resolve("tg.isa"), BASE.replace("\"small\"", "\"tg\""));
        Path file = Files.writeString(folder.resolve("ext.isa"), "machine \"ext\" extends \"small\"");
        var document = IsaStandalone.create().file(file);
        assertEquals(List.of(), document.issues());
        assertEquals(2, document.architecture().orElseThrow().instructions().size());
        Path other = Files.writeString(folder.resolve("other.isa"), "machine \"other\" extends \"tg\"");
        assertEquals(8, IsaStandalone.create().file(other).architecture().orElseThrow().storage().unitBits());
    }

    @Test
    void aFileBesideWithAnotherMachineIsNot(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tg.isa"), BASE);
        Path file = Files.writeString(folder.resolve("ext.isa"), "machine \"ext\" extends \"tg\"");
        assertEquals(64, IsaStandalone.create().file(file).architecture().orElseThrow().storage().unitBits());
    }

    // ---- Edits ----

    @Test
    void anEditOfTheBaseIsSeen() {
        XtextResource base = workspace.file("base.isa", BASE);
        XtextResource file = workspace.file("ext.isa", "machine \"ext\" extends \"small\"");
        Architecture before = architecture(file);
        assertSame(before, architecture(file));
        edit(base, "storage 4096", "storage 1024");
        Architecture after = architecture(file);
        assertNotSame(before, after);
        assertEquals(1024, after.storage().size());
        edit(base, "halt", "oops");
        assertEquals(1, workspace.messages(file).size());
    }

    @Test
    void anEditInsideOfAnInstructionIsSeen() {
        XtextResource base = workspace.file("base.isa", BASE);
        architecture(base);
        edit(base, "r[a] = r[b]", "r[a] = r[b] + 1");
        assertEquals("p = (p + 1)\nr[a] = (r[b] + 1)\n",
                StmtPrinter.print(architecture(base).instruction("A").orElseThrow().body()));
        edit(base, "r[b] + 1", "q");
        assertEquals(List.of("There is no component, mode, cause, operand or local 'q'"), workspace.messages(base));
        assertEquals(List.of("B"), LoweredMachine.of(machine(base)).partial().orElseThrow().instructions().stream()
                .map(Instruction::name).toList());
    }
}
