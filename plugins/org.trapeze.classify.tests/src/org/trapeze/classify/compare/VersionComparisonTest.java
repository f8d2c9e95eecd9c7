package org.trapeze.classify.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.Profile;
import org.trapeze.classify.ReportFixture;
import org.trapeze.classify.report.ComparisonReport;

/** Which verdicts changed between two versions, and through which instruction. */
class VersionComparisonTest {
    private static List<String> lines(VersionComparison comparison) {
        return ComparisonReport.text(comparison).lines().toList();
    }

    @Test
    void anAddedInstructionThatBreaksATheoremIsNamed() {
        VersionComparison comparison = VersionComparison.of(ReportFixture.returning(false, false),
                ReportFixture.returning(true, false));
        assertEquals(List.of("sketch -> sketch (paper profile)",
                "Theorem 1: holds -> does not hold, through JRST1 (added)",
                "Theorem 2: holds -> does not hold, through JRST1 (added)",
                "JRST1  added: not privileged; control sensitive from supervisor mode"), lines(comparison));
        assertTrue(comparison.changesVerdicts());
    }

    @Test
    void aRepairedInstructionIsNamed() {
        List<String> lines = lines(VersionComparison.of(ReportFixture.returning(true, false),
                ReportFixture.returning(true, true)));
        assertEquals("Theorem 1: does not hold -> holds, through JRST1 (changed)", lines.get(1));
        assertEquals("JRST1  changed: not privileged; control sensitive from supervisor mode -> privileged; control"
                + " sensitive from supervisor mode", lines.get(3));
    }

    @Test
    void aRemovedInstructionIsNamed() {
        List<String> lines = lines(VersionComparison.of(ReportFixture.returning(true, false),
                ReportFixture.returning(false, false)));
        assertEquals("Theorem 1: does not hold -> holds, through JRST1 (removed)", lines.get(1));
    }

    @Test
    void sameVersionsDoNotDiffer() {
        VersionComparison comparison = VersionComparison.of(ReportFixture.returning(true, false),
                ReportFixture.returning(true, false));
        assertFalse(comparison.changesVerdicts());
        assertEquals(List.of("The theorems fare as before.", "No verdict changed."), lines(comparison).subList(1, 3));
    }

    @Test
    void profilesDoNotMix() {
        assertThrows(IllegalArgumentException.class, () -> VersionComparison.of(ReportFixture.classified(),
                ReportFixture.classified(Profile.EXTENDED)));
    }
}
