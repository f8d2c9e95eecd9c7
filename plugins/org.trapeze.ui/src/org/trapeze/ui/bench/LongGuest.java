package org.trapeze.ui.bench;

/**
 * Writes guests as people do: routines with a comment, a label, a loop, and calls of each other. Every routine differs
 * from the others in its numbers and names.
 */
final class LongGuest {
    private static final String ROUTINE = """
            ; routine %1$d: counts down from %2$d
            routine%1$d:
                    addi    sp, sp, -16
                    sw      ra, 12(sp)
                    addi    a0, zero, %2$d
            .loop:  addi    a0, a0, -1
                    lw      a1, 4*2(sp)
                    xor     a1, a1, a0              ; mixed
                    bne     a0, zero, .loop
                    jal     ra, routine%3$d
                    lw      ra, 12(sp)
                    addi    sp, sp, 16
                    jalr    zero, 0(ra)

            """;
    private static final String MACRO = """
                    macro   mix from
                    xor     a1, a1, from
                    endm

            """;
    /** Every so many routines, the macro is used. */
    private static final int USES = 50;
    private static final int LINES = (int) ROUTINE.lines().count();
    private static final int LARGEST = 2000;

    private LongGuest() {
    }

    /** {@return a guest without mistakes of about so many lines} */
    static String text(int lines) {
        StringBuilder text = new StringBuilder("        machine \"rv32-bb\"\n        entry   routine0\n\n" + MACRO);
        for (int routine = 0; routine < Math.max(1, lines / LINES); routine++) {
            text.append(routine % USES == 0 ? "        mix     a0\n" : "");
            text.append(ROUTINE.formatted(routine, routine % LARGEST, Math.max(0, routine - 1)));
        }
        return text.toString();
    }
}
