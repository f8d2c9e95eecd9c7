package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Expectation;

/** Compares what the classifier found with what the description's author expects it to find. */
public final class ExpectationCheck {
    /** How an expectation is not met. */
    public enum Kind {
        /** The opposite was found. */
        CONTRADICTED,
        /** Nothing was found: the question is not decided. */
        NOT_DECIDED
    }

    /**
     * An expectation that is not met.
     *
     * @param expectation what was expected
     * @param kind        how it is not met
     * @param message     what is so instead and why, a sentence
     */
    public record Contradiction(Expectation expectation, Kind kind, String message) {
    }

    private final Classification found;

    private ExpectationCheck(Classification found) {
        this.found = found;
    }

    /**
     * {@return the expectations of the classified description that are not met, in its order}; those about the other
     * profile are left out
     */
    public static List<Contradiction> check(Classification found) {
        ExpectationCheck check = new ExpectationCheck(found);
        List<Contradiction> all = new ArrayList<>();
        concerned(found).forEach(expectation -> check.one(expectation).ifPresent(all::add));
        return all;
    }

    /** {@return the expectations that are about the profile of a classification} */
    public static List<Expectation> concerned(Classification found) {
        return found.architecture().expectations().stream()
                .filter(expectation -> expectation.extended() == (found.profile() == Profile.EXTENDED)).toList();
    }

    private Optional<Contradiction> one(Expectation expectation) {
        Optional<SettingVerdict> kept = found.kept().filter(any -> expectation.given().setting());
        // What lost its name since has nothing to compare with.
        if (expectation.instruction().isPresent()) {
            String name = expectation.instruction().get();
            return kept.map(all -> all.instruction(name)).orElseGet(() -> found.instruction(name))
                    .flatMap(classes -> instruction(expectation, classes));
        }
        if (expectation.given().extension().isPresent()) {
            return found.extension(expectation.given().extension().get()).flatMap(verdict ->
                compare(expectation, verdict.holds(), ExtensionText.verdict(verdict, found.profile())));
        }
        TheoremVerdict first = kept.map(SettingVerdict::theorem1).orElse(found.theorem1());
        TheoremVerdict third = kept.map(SettingVerdict::theorem3).orElse(found.theorem3());
        TheoremVerdict theorem = expectation.claim() == Expectation.Claim.VIRTUALIZABLE ? first : third;
        return compare(expectation, theorem.holds(), Explanation.explain(theorem, found.profile(),
                kept.isPresent() ? Explanation.WITH_SETTING : ""));
    }

    private static Optional<Contradiction> instruction(Expectation expectation, InstructionClasses classes) {
        return switch (expectation.claim()) {
            case PRIVILEGED -> property(expectation, classes, Property.PRIVILEGED);
            case SENSITIVE -> property(expectation, classes, Property.SENSITIVE);
            case CONTROL_SENSITIVE -> property(expectation, classes, Property.CONTROL_SENSITIVE);
            case LOCATION_SENSITIVE -> property(expectation, classes, Property.LOCATION_SENSITIVE);
            case MODE_SENSITIVE -> property(expectation, classes, Property.MODE_SENSITIVE);
            case RESOURCE_SENSITIVE -> property(expectation, classes, Property.RESOURCE_SENSITIVE);
            case USER_SENSITIVE -> property(expectation, classes, Property.USER_SENSITIVE);
            case BEHAVIOUR_SENSITIVE -> compare(expectation, classes.behaviour().answer(), summary(classes));
            case INNOCUOUS -> compare(expectation, classes.verdict(Property.SENSITIVE).answer().map(yes -> !yes),
                    summary(classes));
            case VIRTUALIZABLE, HYBRID_VIRTUALIZABLE -> throw new IllegalArgumentException(expectation.toString());
        };
    }

    private static Optional<Contradiction> property(Expectation expectation, InstructionClasses classes,
            Property property) {
        return compare(expectation, classes.verdict(property).answer(), Explanation.explain(classes, property));
    }

    private static String summary(InstructionClasses classes) {
        return classes.instruction().name() + " is " + Explanation.summary(classes) + ".";
    }

    private static Optional<Contradiction> compare(Expectation expectation, Optional<Boolean> answer, String why) {
        if (answer.isPresent() && answer.get() == expectation.holds()) {
            return Optional.empty();
        }
        Kind kind = answer.isPresent() ? Kind.CONTRADICTED : Kind.NOT_DECIDED;
        String source = expectation.source().isEmpty() ? "" : " (" + expectation.source() + ")";
        String subject = expectation.instruction().orElse("the machine");
        return Optional.of(new Contradiction(expectation, kind, "Expected " + subject + " to be " + expectation.words()
                + " in the " + (expectation.extended() ? "extended" : "paper") + " profile" + source + ", but "
                + (kind == Kind.CONTRADICTED ? "it is found to be otherwise: " : "that is not decided: ") + why));
    }
}
