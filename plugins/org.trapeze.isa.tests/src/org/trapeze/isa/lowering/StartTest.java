package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.print.StmtPrinter;

/** The state in which a machine starts. */
class StartTest {
    /** As on the 68000, whose S is 1 in supervisor mode. */
    private static final String REVERSED = SMALL.replace("kernel = 0, user = 1", "kernel = 1, user = 0");

    private static String reset(String description) {
        return StmtPrinter.print(architecture(description).reset());
    }

    @Test
    void itIsTheMostPrivilegedModeWhereNothingElseIsSaid() {
        assertEquals("m = 1\n", reset(REVERSED));
        assertEquals("", reset(SMALL));
    }

    @Test
    void whatIsSaidComesAfterwards() {
        assertEquals("m = 1\nm = 0\n", reset(REVERSED + "reset { m = user }"));
        assertEquals("m = 1\nr[0] = 7\n", reset(REVERSED + "reset { r[0] = 7 }"));
    }

    @Test
    void oneModeIsEnough() {
        assertEquals(1, architecture(SMALL.replace(", user = 1", "")).modes().size());
    }

    @Test
    void trapsWithoutCodesNeedNoParameterForThem() {
        var machine = architecture(SMALL.replace("(cause : 4, code : 8)", "(cause : 4)"));
        assertEquals(1, machine.traps().delivery().code().width());
    }
}
