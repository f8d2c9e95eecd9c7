package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.classify.Verdict.Basis;
import org.trapeze.ir.decl.Mode;

/** Says verdicts in plain English, for hovers and reports. */
public final class Explanation {
    /** The circumstances in which a monitor keeps what the description says. */
    public static final String WITH_SETTING = "with the monitor's setting";

    private Explanation() {
    }

    /** {@return the classes of an instruction in a few words, such as {@code privileged; control sensitive}} */
    public static String summary(InstructionClasses classes) {
        return classes.isConditionallyPrivileged()
                ? classes(classes).replaceFirst("^not privileged", "privileged for some operand values")
                : classes(classes);
    }

    /** {@return the classes in a few words, whatever the parts} */
    static String classes(InstructionClasses classes) {
        List<String> words = new ArrayList<>();
        Verdict privileged = classes.privileged();
        words.add(classes.isVacuouslyPrivileged() ? "privileged (only memory traps were found)"
                : privileged.isYes() ? "privileged" : privileged.isNo() ? "not privileged" : "privileged: not decided");
        String sensitive = sensitivities(classes);
        if (!sensitive.isEmpty()) {
            words.add(sensitive);
        } else {
            words.add(classes.isInnocuous() ? "innocuous" : "sensitive: not decided");
        }
        return String.join("; ", words);
    }

    /** {@return every verdict on an instruction that says something, a sentence each, with what shows it} */
    public static List<String> sentences(InstructionClasses classes) {
        List<String> lines = new ArrayList<>();
        lines.add(explain(classes, Property.PRIVILEGED));
        for (Property property : List.of(Property.CONTROL_SENSITIVE, Property.LOCATION_SENSITIVE,
                Property.MODE_SENSITIVE, Property.RESOURCE_SENSITIVE)) {
            if (!classes.verdict(property).isNo()) {
                lines.add(explain(classes, property));
            }
        }
        if (classes.isInnocuous()) {
            lines.add(explain(classes, Property.SENSITIVE));
        }
        lines.addAll(PartsText.lines(classes));
        return lines;
    }

    /** {@return one verdict on an instruction as a sentence, with what shows it} */
    public static String explain(InstructionClasses classes, Property property) {
        Verdict verdict = classes.verdict(property);
        String head = head(classes, property, verdict);
        return switch (verdict) {
            case Verdict.NotDecided open -> head + " (" + open.reason().words() + ")";
            case Verdict.Yes yes -> head + shown(yes.witness());
            case Verdict.No no -> head + no.witness().map(Explanation::show).orElseGet(() -> because(no.basis()));
        };
    }

    /** {@return the theorem's verdict in one sentence} */
    public static String explain(TheoremVerdict theorem, Profile profile) {
        return explain(theorem, profile, "");
    }

    /**
     * {@return the theorem's verdict in one sentence}
     *
     * @param circumstances under which it was found, as words; empty where in all states
     */
    public static String explain(TheoremVerdict theorem, Profile profile, String circumstances) {
        String monitor = theorem.number() == 3 ? "hybrid virtual machine monitor" : "virtual machine monitor";
        String premise = theorem.number() == 3 ? "user sensitive" : "sensitive";
        String scope = "Theorem " + theorem.number() + " (" + profile.word() + " profile"
                + (circumstances.isEmpty() ? "" : ", " + circumstances) + "): ";
        if (!theorem.lacking().isEmpty()) {
            return scope + "says nothing about this machine, because " + theorem.lacking() + ".";
        }
        if (theorem.holds().isEmpty()) {
            return scope + "not decided, because of " + names(theorem.open()) + ".";
        }
        if (theorem.number() == 2) {
            return scope + (theorem.holds().get() ? "recursively virtualizable, if a virtual machine monitor without"
                    + " timing dependencies can be built: the machine is virtualizable by Theorem 1."
                    : "not shown to be recursively virtualizable, since Theorem 1 does not hold.");
        }
        if (theorem.holds().get()) {
            return scope + "a " + monitor + " may be constructed: every " + premise + " instruction is privileged.";
        }
        return scope + "no " + monitor + " is guaranteed, because of " + offenders(theorem) + ".";
    }

    private static String offenders(TheoremVerdict theorem) {
        List<TheoremVerdict.Offender> all = theorem.offenders();
        if (all.size() == 1) {
            return all.getFirst().classes().instruction().name() + ", which is " + all.getFirst().reason();
        }
        return all.size() + " instructions that are not privileged: " + enumerate(all.stream()
                .map(one -> one.classes().instruction().name() + " (" + one.sensitivity()
                        + (one.values().isEmpty() ? "" : ", for " + one.values()) + ")").toList());
    }

    /** {@return which sensitivities an instruction certainly has, as a clause; empty where it has none} */
    static String sensitivities(InstructionClasses classes) {
        List<String> words = new ArrayList<>();
        addModes(words, Property.CONTROL_SENSITIVE, " from ", classes.control(), classes.controlModes());
        addModes(words, Property.LOCATION_SENSITIVE, " in ", classes.location(), classes.locationModes());
        if (classes.mode().isYes()) {
            words.add(Property.MODE_SENSITIVE.words());
        }
        addModes(words, Property.RESOURCE_SENSITIVE, " in ", classes.resource(), classes.resourceModes());
        return enumerate(words);
    }

    /** {@return which sensitivities that count for Theorem 3 an instruction certainly has in user mode, as a clause} */
    static String userSensitivities(InstructionClasses classes) {
        List<String> words = new ArrayList<>();
        String user = classes.user().name() + " mode";
        if (classes.control().get(classes.user()).isYes()) {
            words.add(Property.CONTROL_SENSITIVE.words() + " from " + user);
        }
        if (classes.location().get(classes.user()).isYes()) {
            words.add(Property.LOCATION_SENSITIVE.words() + " in " + user);
        }
        return enumerate(words);
    }

    private static String head(InstructionClasses classes, Property property, Verdict verdict) {
        if (property == Property.SENSITIVE) {
            return verdict.isNo() ? "innocuous" : verdict.isYes() ? sensitivities(classes) : "sensitive: not decided";
        }
        String words = property.words() + switch (property) {
            case CONTROL_SENSITIVE -> modes(" from ", classes.control(), classes.controlModes());
            case LOCATION_SENSITIVE -> modes(" in ", classes.location(), classes.locationModes());
            case RESOURCE_SENSITIVE -> modes(" in ", classes.resource(), classes.resourceModes());
            default -> "";
        };
        return verdict.isYes() ? words : verdict.isNo() ? "not " + words : words + ": not decided";
    }

    private static void addModes(List<String> words, Property property, String preposition, Map<Mode, Verdict> all,
            List<Mode> yes) {
        if (!yes.isEmpty()) {
            words.add(property.words() + modes(preposition, all, yes));
        }
    }

    /** Which modes a sensitivity is limited to; nothing where it is there in all of them. */
    private static String modes(String preposition, Map<Mode, Verdict> all, List<Mode> yes) {
        if (yes.isEmpty() || yes.size() == all.size()) {
            return "";
        }
        return preposition + enumerate(yes.stream().map(Mode::name).toList()) + " mode";
    }

    private static String shown(Optional<Witness> witness) {
        return witness.map(Explanation::show)
                .orElse(": proved; no execution that ends without a memory trap was found to show it");
    }

    /** A sentence that began on its own goes on after a colon. */
    private static String show(Witness witness) {
        String sentence = witness.sentence();
        return ": " + (sentence.startsWith("In ") ? "in" + sentence.substring(2) : sentence);
    }

    private static String because(Basis basis) {
        return basis == Basis.STRUCTURE ? ": proved, by its form alone" : ": proved";
    }

    private static String names(List<InstructionClasses> instructions) {
        return enumerate(instructions.stream().map(classes -> classes.instruction().name()).toList());
    }

    private static String enumerate(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
