package org.trapeze.asm.ide.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Cause;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.machine.DeliveryException;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.real.RealMachine;

/** Pieces of guests, for shipped machines and for others that take traps in other ways. */
class GuestSkeletonTest {
    /** Small units, several of them to an address; words that the assembler has, too. */
    private static final String NIBBLES = """
            machine "nibbles" "four bits"
            unit 4  parcel 12  address 12  storage 0x1000  big-endian  sizes nibble = 4, syllable = 12
            modes top = 2, middle = 1, low = 0
            general a : 12
            pc p : 12
            mode m : 2
            relocation base : 12
            faults memory = 1, bad = 2
            traps call = 3
            translate relocation-bounds base base bound 0xfff raises memory
            undefined raises bad
            reset { m = top }
            deliver (cause : 4, code : 4) {
              phys[0x20 : 12] = p
              let state = phys[0x23 : 24]
              m = state[23:22]  base = state[11:0]
              p = phys[0x29 + (zext(cause, 12) << 2) : 12]
            }
            directive state(mode : 2, base : 12) = mode :: 10'0 :: base
            instruction ORG "named like a directive" { encode 0x1 x:8 syntax "org" unsigned x a = zext(x, 12) }
            instruction BACK "back" { encode 0x2 0:8 syntax "section"  m = low  p = a }
            instruction JUMP "jump" { encode 0x3 x:8 syntax "unit" relative x from next times 3
              if a == 0 { p = next + (sext(x, 12) * 3) } }
            """;
    private static final String PLAIN = """
            machine "plain" "%s"
            unit 9  parcel 18  address 18  storage 0x10000  big-endian  sizes byte = 9, word = 36
            modes kernel = 0, user = 1
            general r[4] : 36
            pc p : 18
            mode m : 1
            resource vector : 18
            faults memory = 1, illegal = 2
            traps call = 3
            translate absolute raises memory
            undefined raises illegal
            %s
            instruction JUMP "jump" { encode 0x3:2 x:16 syntax "go" address x p = zext(x, 18) }
            instruction BACK "back" { encode 0x1:2 0:16 syntax "back"  m = user  p = r[0][17:0] }
            """;

    @ParameterizedTest
    @ValueSource(strings = { "tg", "tg-jrst", "rv32-bb", "pdp10", "pdp11-45", "s360-67", "armv7a", "armv7ve", "ia32",
            "ia32-vmx" })
    void everythingAssemblesForShippedMachines(String machine) {
        everythingAssembles(IsaStandalone.create().library(machine));
    }

    @Test
    void everythingAssemblesForOthers() {
        everythingAssembles(read(NIBBLES));
        for (String deliver : DELIVERIES) {
            everythingAssembles(read(PLAIN.formatted("", deliver)));
        }
    }

    private static final List<String> DELIVERIES = List.of(
            "deliver (cause : 4, code : 8) { m = kernel  p = 0x40 }",
            "deliver (cause : 4, code : 8) { m = kernel  p = zext(cause, 18) << 3 }",
            "deliver (cause : 4, code : 8) { m = kernel  p = vector }",
            "deliver (cause : 4, code : 8) { m = kernel  let w = phys[8 : 36]  p = w[33:16] }",
            "deliver (cause : 4, code : 8) { m = kernel  p = phys[0xff00 + (zext(cause, 18) << 1) : 18] }",
            "deliver (cause : 4, code : 8) { phys[r[1][17:0] - 4 : 36] = r[0]  p = phys[4 : 18] }",
            "deliver (cause : 4, code : 8) { when cause == 1: trap illegal  halt }");

    /** What is written for a machine without its state in registers, delivered. */
    @Test
    void trapsComeToTheHandler() {
        for (String machine : List.of("tg", "s360-67", "armv7a")) {
            comeToTheHandler(IsaStandalone.create().library(machine));
        }
        comeToTheHandler(read(NIBBLES));
        for (int i : new int[] { 0, 1, 3, 4 }) {
            comeToTheHandler(read(PLAIN.formatted("", DELIVERIES.get(i))));
        }
    }

    private static void comeToTheHandler(IsaDocument document) {
        Architecture machine = document.architecture().orElseThrow();
        GuestSkeleton skeleton = new GuestSkeleton(new MachineSyntax(machine));
        Image image = assembled(machine, program(skeleton)).image().orElseThrow(() ->
            new AssertionError(assembled(machine, program(skeleton)).problems() + program(skeleton)));
        for (Cause cause : machine.traps().causes()) {
            RealMachine real = new RealMachine(machine);
            image.load(real.storage()::write);
            assertEquals(image.symbol("handler").orElseThrow().address(), handled(real, cause, image),
                    machine.name() + " " + cause.name() + "\n" + program(skeleton));
            assertEquals(machine.supervisor().name(), machine.modes().stream()
                    .filter(mode -> mode.value() == real.state().mode()).findFirst().orElseThrow().name()
                    .replaceAll("abt|und|irq", "svc"));
        }
    }

    /** Where a trap goes on, behind a jump that stands where it arrives. */
    private static long handled(RealMachine machine, Cause cause, Image image) {
        try {
            machine.deliver(new TrapEvent(cause, 0, 0, Optional.empty(), false));
        } catch (DeliveryException e) {
            throw new AssertionError(e);
        }
        if (image.lines().at(machine.state().pc()).filter(line -> line.code()).isPresent()) {
            machine.run(RunRequest.of(1));
        }
        return machine.state().pc();
    }

    @Test
    void vectorsAreWrittenInTheMachinesFormats() {
        assertTrue(skeleton(IsaStandalone.create().library("tg")).handler().contains(
                "psw supervisor, handler, 0, 0xffff"));
        assertTrue(skeleton(IsaStandalone.create().library("s360-67")).handler().contains("psw 0, 0, 0, handler"));
        assertTrue(skeleton(IsaStandalone.create().library("pdp11-45")).handler().contains("word handler, 0"));
    }

    @Test
    void aRegisterThatSaysWhereTrapsGoIsNamed() {
        assertTrue(skeleton(IsaStandalone.create().library("rv32-bb")).handler().startsWith(
                "; traps go where mtvec says"));
    }

    @Test
    void theAssemblersWordsHaveDotsWhereTheMachineHasThem() {
        GuestSkeleton skeleton = skeleton(read(NIBBLES));
        assertEquals(".org", skeleton.word(Directive.ORG));
        assertEquals("align", skeleton.word(Directive.ALIGN));
        assertEquals(".unit 1, 2, 3, 4, 0", skeleton.text("text"));
    }

    @Test
    void instructionsAreToldByWhatTheyDo() {
        GuestSkeleton skeleton = skeleton(read(NIBBLES));
        assertEquals(List.of("unit again"), skeleton.instructions(InstructionKind.BRANCH, "again"));
        assertEquals(List.of("section"), skeleton.instructions(InstructionKind.RETURN, ""));
        assertEquals(List.of(), skeleton.instructions(InstructionKind.HALT, ""));
        assertEquals(List.of("bal r0, again"), skeleton(IsaStandalone.create().library("tg"))
                .instructions(InstructionKind.CALL, "again"));
    }

    private static void everythingAssembles(IsaDocument document) {
        Architecture machine = document.architecture().orElseThrow(() -> new AssertionError(document.issues()));
        GuestSkeleton skeleton = new GuestSkeleton(new MachineSyntax(machine));
        StringBuilder text = new StringBuilder(program(skeleton));
        skeleton.data().forEach(line -> text.append(' ').append(line).append('\n'));
        text.append(skeleton.text("text")).append('\n');
        text.append(skeleton.word(Directive.UNIT)).append(' ').append(skeleton.values()).append('\n');
        Assembly assembly = assembled(machine, text.toString());
        assertEquals(List.of(), assembly.problems(), text::toString);
        for (InstructionKind kind : InstructionKind.values()) {
            skeleton.instructions(kind, "start").forEach(line -> {
                Assembly one = assembled(machine, "start: " + line + "\n");
                assertEquals(false, one.hasErrors(), () -> machine.name() + ": " + line + one.problems());
            });
        }
    }

    private static String program(GuestSkeleton skeleton) {
        return " " + skeleton.word(Directive.ORG) + " " + skeleton.start() + "\n " + skeleton.word(Directive.ENTRY)
                + " start\nstart: " + skeleton.word(Directive.UNIT) + " 0\n" + skeleton.handler() + "\n "
                + skeleton.word(Directive.UNIT) + " 0\n" + skeleton.handlerEnd() + "\n";
    }

    private static GuestSkeleton skeleton(IsaDocument document) {
        return new GuestSkeleton(new MachineSyntax(document.architecture()
                .orElseThrow(() -> new AssertionError(document.issues()))));
    }

    private static Assembly assembled(Architecture machine, String text) {
        return Assembler.assemble(new SourceText("test", "machine \"" + machine.name() + "\"\n" + text),
                new MachineSyntax(machine));
    }

    private static IsaDocument read(String text) {
        return IsaStandalone.create().text(text, Path.of("test.isa"));
    }
}
