package org.trapeze.classify.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.ReportFixture;

class ClassificationTableTest {

    @Test
    void everyInstructionHasItsRow() {
        List<String> lines = ClassificationTable.toString(ReportFixture.classified()).lines().toList();
        assertEquals("sketch: a machine sketched for a test (paper profile)", lines.get(0));
        assertEquals("JRST1  -           yes      -         -     -         -           not privileged; control"
                + " sensitive from supervisor mode", lines.get(3));
        assertEquals("ADD    -           -        -         -     -         -           not privileged; innocuous",
                lines.get(4));
        assertTrue(lines.get(6).startsWith("Theorem 1 (paper profile): no virtual machine monitor is guaranteed"));
    }

    @Test
    void whatIsNotDecidedShowsAsAQuestion() {
        List<String> lines = ClassificationTable.toString(ReportFixture.undecided()).lines().toList();
        assertTrue(lines.get(3).startsWith("CRACK  -           ?        -         -     -         -"), lines.get(3));
        assertTrue(lines.get(3).endsWith("not privileged; sensitive: not decided"), lines.get(3));
    }
}
