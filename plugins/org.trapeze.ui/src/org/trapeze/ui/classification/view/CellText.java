package org.trapeze.ui.classification.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.InstructionPart;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.classify.Witness;

/** Says everything there is to say about one cell of the matrix. */
final class CellText {

    private CellText() {
    }

    /** {@return the text about a cell} */
    static String of(ClassRow row, ClassColumn column) {
        String head = row.name() + (row.instruction().title().isEmpty() ? "" : ", " + row.instruction().title());
        return head + "\n" + row.classes().map(classes -> switch (column) {
            case SETTING -> setting(row);
            case EXTENSION -> guests(row);
            default -> String.join("\n", lines(classes, column));
        }).orElse("Not classified yet.");
    }

    private static String setting(ClassRow row) {
        return row.kept().map(kept -> "While the monitor keeps its settings:\n"
                + String.join("\n", lines(kept, ClassColumn.SETTING)))
                .orElse("The description does not say what a monitor keeps, or it is not classified yet.");
    }

    private static String guests(ClassRow row) {
        return row.guests().isEmpty() ? "It is not sensitive, or there is no hardware extension."
                : row.guests().stream().map(GuestVerdict::sentence).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(InstructionClasses classes, ClassColumn column) {
        List<String> lines = new ArrayList<>();
        if (column.property().isEmpty()) {
            Explanation.sentences(classes).forEach(sentence -> lines.add("\u2022 " + sentence));
        } else {
            verdict(lines, classes, column.property().get());
        }
        for (Repair repair : Repair.of(classes, Property.SENSITIVE)) {
            lines.add("Repair: " + repair.sentence() + ".");
        }
        return lines;
    }

    private static void verdict(List<String> lines, InstructionClasses classes, Property property) {
        lines.add(Explanation.explain(classes, property));
        witness(lines, classes.verdict(property).witness());
        for (InstructionPart part : classes.parts()) {
            lines.add("For " + part.words() + ": " + Explanation.explain(part.classes(), property));
        }
    }

    private static void witness(List<String> lines, Optional<Witness> witness) {
        witness.map(Witness::details).filter(details -> !details.isEmpty()).ifPresent(details -> {
            lines.add("Witness, replayed in the reference interpreter:");
            details.forEach(detail -> lines.add("    " + detail));
        });
    }
}
