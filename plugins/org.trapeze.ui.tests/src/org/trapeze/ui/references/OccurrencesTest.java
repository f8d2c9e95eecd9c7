package org.trapeze.ui.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** The places of something in one text. Of the source, the place that is asked about has a ^ before it. */
class OccurrencesTest {

    @Test
    void aLabel() {
        assertEquals("2:DEFINITION start, 3:READ start, 4:READ start",
                gasm("machine \"tg\"\n^start: halt\n b start\n entry start\n"));
    }

    @Test
    void aLocalLabelByBothOfItsNames() {
        assertEquals("3:DEFINITION .in, 4:READ .in, 8:READ one.in",
                gasm("machine \"tg\"\none:\n^.in: nop\n b .in\ntwo:\n.in: nop\n b .in\n b one.in\n"));
    }

    @Test
    void aMacroAndItsUses() {
        assertEquals("2:DEFINITION go, 5:READ go, 6:READ GO",
                gasm("machine \"tg\"\nmacro go to\n b to\nendm\nx: ^go x\n GO x\n"));
    }

    @Test
    void aParameterHidesTheLabelOfItsName() {
        assertEquals("2:DEFINITION to, 3:READ to", gasm("machine \"tg\"\nmacro go ^to\n b to\nendm\nto: go to\n"));
        assertEquals("5:DEFINITION to, 5:READ to", gasm("machine \"tg\"\nmacro go to\n b to\nendm\n^to: go to\n"));
    }

    @Test
    void anInstructionInAGuest() {
        assertEquals("2:READ halt, 4:READ HALT", gasm("machine \"tg\"\n ^halt\n nop\n HALT\n"));
    }

    @Test
    void partsOfAnOperandAreOne() {
        assertEquals("3:DEFINITION k, 3:DEFINITION k, 4:READ k, 5:READ k", isa("""
                machine "m" extends "tg"
                instruction N {
                  encode 0x7f:8 k[3:0] k[7:4] 0:48
                  syntax "n" unsigned ^k
                  let x = zext(k)
                }
                """.replace("let x = zext(k)", "when k == 0: halt")));
    }

    @Test
    void anAssignmentGivesAValue() {
        assertEquals("2:DEFINITION acc, 5:WRITE acc, 5:READ acc, 6:WRITE acc", isa("""
                machine "m" extends "tg"
                resource ^acc : 8
                instruction N {
                  encode 0x7f:8 0:56 syntax "n"
                  acc = acc + 1
                  acc[3:0] = 2
                }
                """));
    }

    private static String gasm(String marked) {
        return places("g.gasm", marked);
    }

    private static String isa(String marked) {
        return places("m.isa", marked);
    }

    private static String places(String name, String marked) {
        int offset = marked.indexOf('^');
        String text = marked.substring(0, offset) + marked.substring(offset + 1);
        ModelSnapshot snapshot = Snapshots.of(name, text);
        Target target = Target.at(snapshot, offset).orElseThrow();
        return Occurrences.in(snapshot, target, CancelIndicator.NullImpl).stream()
                .map(place -> text.substring(0, place.offset()).lines().count()
                        + (text.charAt(place.offset() - 1) == '\n' ? 1 : 0) + ":" + place.use() + " "
                        + text.substring(place.offset(), place.offset() + place.length()))
                .collect(Collectors.joining(", "));
    }
}
