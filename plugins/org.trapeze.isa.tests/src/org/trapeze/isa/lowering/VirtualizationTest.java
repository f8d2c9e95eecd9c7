package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.print.ExprPrinter;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.isa.validation.IssueCodes;

/** What {@code monitor keeps} and {@code extension} become, and what is wrong with them. */
class VirtualizationTest {
    private static final String BASE = SMALL + """
            resource in_guest : 1
            resource table : 16
            instruction Y { encode 0x02 cr:4 v:4 syntax "y" unsigned cr "," unsigned v table[3:0] = v }
            """;

    private static Architecture with(String text) {
        return architecture(BASE + text);
    }

    private static Extension extension(String clauses) {
        return with("extension \"V\" \"a title\" { " + clauses + " }").virtualization().extensions().getFirst();
    }

    @Test
    void aMachineSaysNothingOfIt() {
        assertTrue(with("").virtualization().settings().isEmpty());
        assertTrue(with("").virtualization().extensions().isEmpty());
    }

    @Test
    void whatTheMonitorKeeps() {
        var settings = with("monitor keeps table == 0 \"a book\" monitor keeps in_guest == 1")
                .virtualization().settings();
        assertEquals(List.of("(table == 0)", "(in_guest == 1)"),
                settings.stream().map(one -> ExprPrinter.print(one.condition())).toList());
        assertEquals("a book", settings.getFirst().source());
    }

    @Test
    void allOfAnExtension() {
        Extension found = extension("hypervisor in_guest == 0 guest owns m, table \"[1]\" guest storage mapped \"EPT\""
                + " intercepts Y when cr == 3 and table == 1 \"[2]\" intercepts Y when v == 0");
        assertEquals("V: a title", found.name() + ": " + found.title());
        assertEquals("(in_guest == 0)", ExprPrinter.print(found.hypervisor()));
        assertEquals(List.of("m", "table"), found.owned().stream().map(StateComponent::name).sorted().toList());
        assertTrue(found.ownStorage());
        assertEquals(List.of("Y ((cr == 3) & (table == 1)) [2]", "Y (v == 0) "),
                found.intercepts().stream()
                .map(one -> one.instruction() + " " + ExprPrinter.print(one.condition()) + " "
                        + one.source()).toList());
        assertFalse(found.intercepts().getFirst().isUnconditional());
    }

    @Test
    void aModeOfTheHypervisorsOwn() {
        assertEquals("(m == 0)", ExprPrinter.print(extension("hypervisor kernel").hypervisor()));
        assertTrue(extension("hypervisor kernel intercepts Y").of("Y").getFirst().isUnconditional());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "modes hyp = 2 above kernel        ; hyp kernel user",
        "modes a = 2, b = 3 above user     ; kernel a b user",
        "modes low = 2                     ; kernel user low",
    })
    void addedModesStandWhereTheyAreSaidTo(String added, String all, @TempDir Path folder) throws IOException {
        assertEquals(all, extended(folder, added).modes().stream().map(Mode::name).collect(Collectors.joining(" ")));
    }

    @Test
    void addedModesSeeBanksOfWhatIsInherited(@TempDir Path folder) throws IOException {
        StateComponent sp = extended(folder, "general sp banked { user = 0, kernel = 1 } : 16",
                "modes hyp = 2 above kernel banks sp { hyp = 2 }").component("sp").orElseThrow();
        assertEquals(3, sp.count());
        assertEquals(2, sp.start(2));
    }

    private static Architecture extended(Path folder, String added) throws IOException {
        return extended(folder, "", added);
    }

    /** A machine with two bits for the mode, and another that adds to it. */
    private static Architecture extended(Path folder, String inherited, String added) throws IOException {
        Files.writeString(folder.resolve("base.isa"), SMALL.replace("machine \"small\"", "machine \"base\"")
                .replace("mode m : 1", "mode m : 2 " + inherited));
        IsaDocument found = IsaStandalone.create().file(
                Files.writeString(folder.resolve("more.isa"), "machine \"more\" extends \"base\" " + added));
        assertEquals(List.of(), found.issues());
        return found.architecture().orElseThrow();
    }

    @Test
    void expectationsNameTheCircumstances() {
        List<Expectation> found = with("monitor keeps table == 0 extension \"V.1\" { hypervisor in_guest == 0 }"
                + " expect virtualizable expect not virtualizable with setting \"[1]\""
                + " expect hybrid virtualizable with setting in extended"
                + " expect virtualizable with extension \"V.1\" in extended \"[2]\""
                + " instruction Z { encode 0x03 0:8 syntax \"z\" expect privileged, not sensitive with setting }")
                        .expectations();
        assertEquals(List.of("virtualizable", "not virtualizable with setting", "hybrid virtualizable with setting",
                "virtualizable with extension \"V.1\"", "privileged with setting", "not sensitive with setting"),
                found.stream().map(Expectation::words).toList());
        assertEquals("[2]", found.get(3).source());
    }

    @Test
    void theWordsStayNames() {
        architecture(SMALL.replace("general status", "general guest : 8 general owns : 8 general monitor : 8"
                + " general setting : 8 general extension : 8 general above : 8 general status")
                + "function intercepts() = 4'1 instruction Y { encode 0x02 0:8 syntax \"y\""
                + " guest = owns monitor = setting extension = above }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "monitor keeps «table»                                          ; width        ; 1 bit",
        "monitor keeps «1 == 1»                                         ; notConstant  ; same in every state",
        "extension «\"V\"» { guest owns table }                         ; missing      ; hypervisor root == 1",
        "extension \"V\" { hypervisor in_guest == 0 «hypervisor kernel» } ; duplicate  ; said already",
        "extension \"V\" { hypervisor «table» }                         ; width        ; 1 bit",
        "extension \"V\" { hypervisor «1 == 1» }                        ; notConstant  ; same in every state",
        "extension \"V\" { hypervisor «r[0] == 1» }                     ; wrongKind    ; every program may change",
        "extension \"V\" { hypervisor kernel guest owns m, «r» }        ; wrongKind    ; every program's own already",
        "extension \"V\" { hypervisor kernel guest owns table, «table» } ; duplicate   ; said already",
        "extension «\"V\"» { hypervisor in_guest == 0 guest owns in_guest } ; wrongKind ; a guest cannot own it",
        "extension \"V\" { hypervisor kernel guest storage mapped «guest storage mapped» } ; duplicate ; said already",
        "extension \"V\" { hypervisor kernel intercepts Y when «v» }    ; width        ; 1 bit",
        "extension \"V\" { hypervisor kernel intercepts Y, «Y when v == 1» } ; duplicate ; whatever it does",
        "extension \"V\" { hypervisor kernel } extension «\"V\"» { hypervisor kernel } ; duplicate ; declared already",
        "expect virtualizable with «setting»                            ; missing      ; what monitors keep",
        "extension \"V\" { hypervisor kernel } expect «hybrid» virtualizable with extension \"V\" ; wrongKind ; hybrid",
    })
    void problems(String text, String code, String message) {
        expectOne(BASE + text, "org.trapeze.isa." + code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "extension \"V\" { hypervisor kernel guest owns «nothing» }",
        "extension \"V\" { hypervisor kernel intercepts «NOTHING» }",
        "extension \"V\" { hypervisor kernel intercepts Y when «nothing» == 1 }",
        "expect virtualizable with extension «\"W\"»",
    })
    void unknownNames(String text) {
        expectOne(BASE + text, IssueCodes.UNKNOWN, "");
    }
}
