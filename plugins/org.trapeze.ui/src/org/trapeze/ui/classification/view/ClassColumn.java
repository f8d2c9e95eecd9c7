package org.trapeze.ui.classification.view;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Verdict;
import org.trapeze.ir.arch.Architecture;

/** A column of the matrix. What a cell says is said by words and signs, whatever its colour. */
enum ClassColumn {
    INSTRUCTION("Instruction", null, 16),
    PRIVILEGED("Privileged", Property.PRIVILEGED, 10),
    CONTROL("Control", Property.CONTROL_SENSITIVE, 9),
    LOCATION("Location", Property.LOCATION_SENSITIVE, 9),
    MODE("Mode", Property.MODE_SENSITIVE, 9),
    RESOURCE("Resource", Property.RESOURCE_SENSITIVE, 9),
    USER("User sensitive", Property.USER_SENSITIVE, 14),
    SETTING("With setting", null, 14),
    EXTENSION("With extension", null, 18),
    TITLE("Title", null, 24),
    SUMMARY("Summary", null, 40);

    /** What a cell shows where nothing is known yet. */
    static final String PENDING = "\u2026";
    static final String YES = "\u2714 yes";
    static final String SOME = "\u25d0 some";
    static final String NO = "\u2013";
    static final String OPEN = "? open";

    static final String HARMLESS = "\u2714 harmless";
    static final String OFFENDS = "\u2718 offends";

    private final String title;
    private final Property property;
    private final int weight;

    ClassColumn(String title, Property property, int weight) {
        this.title = title;
        this.property = property;
        this.weight = weight;
    }

    String title() {
        return title;
    }

    /** {@return the width in relation to the other columns} */
    int weight() {
        return weight;
    }

    /** {@return what the column is about; empty for one that tells of the instruction} */
    Optional<Property> property() {
        return Optional.ofNullable(property);
    }

    String tooltip() {
        return switch (this) {
            case INSTRUCTION -> "The instruction's name in the description";
            case PRIVILEGED -> "Traps in user mode and nowhere else";
            case CONTROL -> "Control sensitive: changes the mode, relocation or another resource without a trap";
            case LOCATION -> "Location sensitive: its result depends on where a program lies in storage";
            case MODE -> "Mode sensitive: its result depends on the mode";
            case RESOURCE -> "Resource sensitive, in the extended profile: its result depends on other resources";
            case USER -> "Control or location sensitive in user mode: what Theorem 3 asks";
            case SETTING -> "What is left of it while a monitor keeps what the description says it does";
            case EXTENSION -> "Why it can do no harm in a guest under the hardware extension, or that it can";
            case TITLE -> "What the manual calls it";
            case SUMMARY -> "The classes in words";
        };
    }

    /** {@return whether the column has anything to say about a machine} */
    boolean concerns(Architecture machine) {
        return switch (this) {
            case SETTING -> !machine.virtualization().settings().isEmpty();
            case EXTENSION -> !machine.virtualization().extensions().isEmpty();
            default -> true;
        };
    }

    /** {@return what the cell says} */
    String text(ClassRow row) {
        return switch (this) {
            case INSTRUCTION -> row.name();
            case TITLE -> row.instruction().title();
            case SETTING -> row.kept().map(ClassColumn::remaining).orElse("");
            case EXTENSION -> row.guests().stream().map(ClassColumn::protection).distinct()
                    .collect(Collectors.joining("; "));
            case SUMMARY -> row.summary();
            default -> row.classes().map(this::sign).orElse(PENDING);
        };
    }

    private static String remaining(InstructionClasses kept) {
        return kept.offends(Property.SENSITIVE) ? OFFENDS : kept.mayOffend(Property.SENSITIVE) ? OPEN : HARMLESS;
    }

    private static String protection(GuestVerdict one) {
        return one.harmless().map(yes -> yes ? HARMLESS + ": " + one.reasons() : OFFENDS).orElse(OPEN);
    }

    private String sign(InstructionClasses classes) {
        Verdict verdict = classes.verdict(property);
        boolean differ = classes.parts().stream().map(part -> part.classes().verdict(property).answer()).distinct()
                .count() > 1;
        if (differ && verdict.isDecided()) {
            return SOME;
        }
        return verdict.answer().map(yes -> yes ? YES : NO).orElse(OPEN);
    }

    /** {@return the order by this column; where it says the same, the order of the description stays} */
    Comparator<ClassRow> order() {
        return property == null ? Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER)
                : Comparator.comparing(row -> rank(text(row)));
    }

    private static int rank(String sign) {
        return switch (sign) {
            case YES -> 0;
            case SOME -> 1;
            case OPEN -> 2;
            case PENDING -> 3;
            default -> 4;
        };
    }
}
