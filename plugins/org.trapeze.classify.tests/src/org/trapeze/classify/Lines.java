package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.trapeze.ir.decl.Mode;

/** Writes the classes of an instruction in one line, so that a test compares all of them at once. */
final class Lines {
    private Lines() {
    }

    /** {@return P or -, control from, location in, mode, resource in, user: as one line} */
    static String line(InstructionClasses classes) {
        assertTrue(classes.isDecided());
        return (classes.isPrivileged() ? "P" : "-") + " control" + names(classes.controlModes()) + " location"
                + names(classes.locationModes()) + " mode" + (classes.mode().isYes() ? "!" : "") + " resource"
                + names(classes.resourceModes()) + (classes.verdict(Property.USER_SENSITIVE).isYes() ? " user" : "")
                + (classes.isInnocuous() ? " innocuous" : "");
    }

    /** {@return the line of a sketch's first instruction} */
    static String line(Sketch sketch, Profile profile) {
        return line(first(sketch, profile));
    }

    /** {@return the classes of a sketch's first instruction} */
    static InstructionClasses first(Sketch sketch, Profile profile) {
        return new Classifier().classify(sketch.machine(), profile).instructions().getFirst();
    }

    private static List<String> names(List<Mode> modes) {
        return modes.stream().map(Mode::name).toList();
    }
}
