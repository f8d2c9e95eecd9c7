package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

/** State and causes that nothing uses. */
class UsageTest {

    private static void none(String text) {
        assertEquals(List.of(), read(text).issues());
    }

    @Test
    void causeThatNothingRaises() {
        expectOne(SMALL + "faults «parity» = 4", IssueCodes.UNUSED, "Nothing raises 'parity'; write 'trap parity'");
        expectOne(SMALL + "faults «parity» = 4 function f(x : 4) = x == parity", IssueCodes.UNUSED, "Nothing raises");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "procedure f() { if m == user { trap parity } }", "interrupt parity when timer == 1",
    })
    void causeThatIsRaised(String by) {
        none(SMALL + "faults parity = 4 " + by);
    }

    @Test
    void causesOfTranslation() {
        none(SMALL.replace("raises memory", "raises memory on fetch, load on load, store on store and odd")
                + "faults load = 4, store = 5, odd = 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"general «x» : 8", "resource «x»[4] : 8", "relocation «x» : 8 { low[0] }"})
    void componentThatNothingUses(String declaration) {
        expectOne(SMALL + declaration, IssueCodes.UNUSED, "Nothing reads or writes 'x'; name it where");
    }

    @Test
    void aRegisterThatOnlyTheSyntaxNamesIsNotUsed() {
        expectOne(SMALL + "general «s»[4] : 16 instruction X { encode 0x01 a:2 000000 syntax \"x\" s[a] }",
                IssueCodes.UNUSED, "'s'");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "procedure f() { x = 0 }", "function f(y : 8) = y + x", "alias y = x[3:0]", "countdown x to 1",
        "extension \"e\" { hypervisor m == kernel guest owns x }",
    })
    void componentThatIsUsed(String by) {
        none(SMALL + "resource x : 8 " + by);
    }

    @Test
    void whatTheBaseMachineDeclaresMayBeUsedInEither() {
        Workspace workspace = new Workspace();
        workspace.file("small.isa", SMALL);
        XtextResource file = workspace.file("ext.isa",
                "machine \"ext\" extends \"small\" resource timer : 16 resource extra : 8");
        assertEquals(List.of("Nothing reads or writes 'extra'; name it where instructions or traps use it, or leave the"
                + " component out"), workspace.messages(file));
    }

    @Test
    void nothingIsSaidWhileThereAreErrors() {
        expectOne(SMALL + "faults parity = 4 procedure f() { trap «parit» }", IssueCodes.UNKNOWN, "'parit'");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedMachinesHaveNoIssues(String name) {
        assertEquals(List.of(), IsaStandalone.create().library(name).issues());
    }

    static List<String> shipped() {
        return Library.machineNames();
    }
}
