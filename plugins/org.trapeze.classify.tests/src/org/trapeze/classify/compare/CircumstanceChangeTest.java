package org.trapeze.classify.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.Classification;
import org.trapeze.classify.ReportFixture;
import org.trapeze.classify.report.ComparisonReport;

class CircumstanceChangeTest {
    private static final Classification PLAIN = ReportFixture.classified();
    private static final Classification OPEN = ReportFixture.underAnExtension(false);
    private static final Classification MENDED = ReportFixture.underAnExtension(true);

    @Test
    void anInterceptMakesTheDifference() {
        VersionComparison comparison = VersionComparison.of(OPEN, MENDED);
        assertEquals(List.of(new CircumstanceChange("The extension \"V\"", "does not hold -> holds, through JRST1")),
                comparison.circumstances());
        assertTrue(comparison.changesVerdicts());
        assertTrue(ComparisonReport.text(comparison).contains("The extension \"V\": does not hold -> holds"));
        assertTrue(ComparisonReport.json(comparison).contains("\"subject\" : \"The extension \\\"V\\\"\""));
    }

    @Test
    void whatOneVersionDoesNotDeclareIsNamedSo() {
        assertEquals(List.of("not declared -> does not hold", "not declared -> does not hold", "not declared -> holds",
                "not declared -> holds"),
                VersionComparison.of(PLAIN, MENDED).circumstances().stream().map(CircumstanceChange::words).toList());
        assertEquals("Theorem 1 with the monitor's setting",
                VersionComparison.of(MENDED, PLAIN).circumstances().getFirst().subject());
    }

    @Test
    void nothingChangesFromAMachineToItself() {
        assertEquals(List.of(), VersionComparison.of(MENDED, MENDED).circumstances());
        assertFalse(VersionComparison.of(MENDED, MENDED).changesVerdicts());
    }
}
