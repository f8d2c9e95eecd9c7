package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.classify.ExpectationCheck.Contradiction;
import org.trapeze.classify.ExpectationCheck.Kind;
import org.trapeze.classify.report.ClassificationTable;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.arch.Expectation.Claim;

class ExpectationCheckTest {
    private static Classification with(Classification found, Expectation... expectations) {
        Architecture of = found.architecture();
        Architecture expecting = new Architecture(of.name(), of.title(), of.storage(), of.modes(), of.components(),
                of.devices(), of.translation(), of.traps(), of.countdowns(), of.reset(), of.instructions(),
                of.directives(), List.of(expectations), of.virtualization());
        return new Classification(expecting, found.profile(), found.instructions(), found.theorem1(), found.theorem3(),
                found.kept(), found.extensions());
    }

    private static Expectation of(String instruction, Claim claim, boolean holds) {
        return new Expectation(Optional.ofNullable(instruction), claim, holds, false, "a source");
    }

    private static List<Contradiction> check(Expectation expectation) {
        return ExpectationCheck.check(with(ReportFixture.classified(), expectation));
    }

    @ParameterizedTest
    @CsvSource({ "JRST1, PRIVILEGED, false", "JRST1, SENSITIVE, true", "JRST1, CONTROL_SENSITIVE, true",
        "JRST1, LOCATION_SENSITIVE, false", "JRST1, MODE_SENSITIVE, false", "JRST1, RESOURCE_SENSITIVE, false",
        "JRST1, USER_SENSITIVE, false", "JRST1, BEHAVIOUR_SENSITIVE, false", "JRST1, INNOCUOUS, false",
        "ADD, INNOCUOUS, true", "ADD, SENSITIVE, false", ", VIRTUALIZABLE, false", ", HYBRID_VIRTUALIZABLE, true" })
    void whatIsFoundMeetsTheExpectationAndContradictsItsOpposite(String instruction, Claim claim, boolean holds) {
        assertEquals(List.of(), check(of(instruction, claim, holds)));
        List<Contradiction> opposite = check(of(instruction, claim, !holds));
        assertEquals(List.of(Kind.CONTRADICTED), opposite.stream().map(Contradiction::kind).toList());
        assertTrue(opposite.getFirst().message().contains("a source"), opposite.getFirst().message());
    }

    @Test
    void whatIsNotDecidedIsItsOwnKindWhateverIsExpected() {
        Classification undecided = with(ReportFixture.undecided(), of("CRACK", Claim.CONTROL_SENSITIVE, true),
                of("CRACK", Claim.INNOCUOUS, true), of(null, Claim.VIRTUALIZABLE, false));
        assertEquals(List.of(Kind.NOT_DECIDED, Kind.NOT_DECIDED, Kind.NOT_DECIDED),
                ExpectationCheck.check(undecided).stream().map(Contradiction::kind).toList());
    }

    @Test
    void theOtherProfilesAreLeftOut() {
        Expectation extended = new Expectation(Optional.empty(), Claim.VIRTUALIZABLE, true, true, "");
        assertEquals(List.of(), check(extended));
    }

    @Test
    void theTableSaysWhatIsNotMet() {
        String table = ClassificationTable.toString(with(ReportFixture.classified(),
                of("JRST1", Claim.PRIVILEGED, true), of("ADD", Claim.INNOCUOUS, true)));
        assertTrue(table.contains("1 of 2 expectations of the description met.\n  Expected JRST1 to be privileged in "
                + "the"
                + " paper profile (a source), but it is found to be otherwise: not privileged: in"), table);
    }

    @Test
    void expectationsDoNotChangeWhatIsRememberedOfVerdicts() {
        Architecture plain = ReportFixture.classified().architecture();
        Architecture expecting =
                with(ReportFixture.classified(), of("JRST1", Claim.PRIVILEGED, true)).architecture();
        assertEquals(MachineContext.of(plain), MachineContext.of(expecting));
    }
}
