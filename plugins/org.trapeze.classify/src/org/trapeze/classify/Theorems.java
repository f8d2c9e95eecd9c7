package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trapeze.classify.TheoremVerdict.Offender;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.decl.Mode;

/** Checks the premises of Theorems 1 and 3 (PG §3) over the classes of all instructions. */
final class Theorems {
    private Theorems() {
    }

    /** Theorem 1: the sensitive instructions are a subset of the privileged ones. */
    static TheoremVerdict theorem1(Architecture machine, List<InstructionClasses> instructions) {
        return subset(1, machine, instructions, Property.SENSITIVE, Explanation::sensitivities, List.of());
    }

    /**
     * Theorem 2: a machine is recursively virtualizable if it is virtualizable and a monitor without timing
     * dependencies can be built. The first condition is Theorem 1's. The second is about monitors, which a description
     * of the machine cannot decide; what of time shows through the machine is listed among the caveats.
     */
    static TheoremVerdict theorem2(Architecture machine, TheoremVerdict theorem1) {
        List<String> caveats = new ArrayList<>();
        caveats.add("computed is that the machine is virtualizable; assumed is that a monitor without timing"
                + " dependencies can be built, which the description does not decide");
        machine.countdowns().forEach(countdown -> caveats.add("the component " + countdown.component().name()
                + " counts time: the monitor must let it count the guest's own instructions only"));
        if (!machine.devices().isEmpty()) {
            caveats.add("devices may show time as well; they are outside the paper's model");
        }
        return new TheoremVerdict(2, theorem1.lacking(), theorem1.holds(), theorem1.offenders(), theorem1.open(),
                theorem1.holds().orElse(true) ? caveats : List.of());
    }

    /** Theorem 3: the user sensitive instructions are a subset of the privileged ones. */
    static TheoremVerdict theorem3(Architecture machine, List<InstructionClasses> instructions) {
        return subset(3, machine, instructions, Property.USER_SENSITIVE, Explanation::userSensitivities,
                caveats(instructions));
    }

    /** All of them while the monitor keeps its settings. */
    static SettingVerdict kept(Architecture machine, List<MonitorSetting> settings, List<InstructionClasses> kept) {
        TheoremVerdict theorem1 = theorem1(machine, kept);
        return new SettingVerdict(settings, kept, theorem1, theorem2(machine, theorem1), theorem3(machine, kept));
    }

    private static TheoremVerdict subset(int number, Architecture machine, List<InstructionClasses> instructions,
            Property premise, Function<InstructionClasses, String> why, List<String> caveats) {
        List<Offender> offenders = new ArrayList<>();
        List<InstructionClasses> open = new ArrayList<>();
        for (InstructionClasses classes : instructions) {
            if (classes.offends(premise)) {
                offenders.add(offender(classes, premise, why));
            } else if (classes.mayOffend(premise)) {
                open.add(classes);
            }
        }
        String lacking = lacking(machine);
        Optional<Boolean> holds = !offenders.isEmpty() || !lacking.isEmpty() ? Optional.of(false)
                : open.isEmpty() ? Optional.of(true) : Optional.empty();
        return new TheoremVerdict(number, lacking, holds, offenders, open, caveats);
    }

    /** The paper's machine has two modes, and a register R that limits what a program reaches (PG §1). */
    private static String lacking(Architecture machine) {
        if (machine.modes().size() < 2) {
            return "it has one mode only, so that nothing that a guest executes would trap to a monitor";
        }
        return TranslationReads.ofState(machine.translation()) ? ""
                : "no state of it limits the addresses that a program reaches, so that a monitor's storage is every"
                        + " guest's as well";
    }

    /** Where only some operand values break the premise, what is said is about these. */
    private static Offender offender(InstructionClasses classes, Property premise,
            Function<InstructionClasses, String> why) {
        List<InstructionPart> bad =
                classes.parts().stream().filter(part -> part.classes().offends(premise)).toList();
        boolean all = bad.size() == classes.parts().size();
        String sensitivity = all ? why.apply(classes) : bad.stream()
                .map(part -> why.apply(part.classes())).distinct().collect(Collectors.joining(" or "));
        return new Offender(classes, sensitivity, all ? "" : PartsText.words(bad));
    }

    /**
     * The paper knows no resources beyond M and R, so that Theorem 3 as it stands says nothing about a user program
     * that reads one; a hybrid monitor, which runs user mode directly, has to keep such a resource as the guest
     * expects it.
     */
    private static List<String> caveats(List<InstructionClasses> instructions) {
        return instructions.stream().filter(Theorems::readsResourcesAsUser)
                .map(classes -> classes.instruction().name() + " depends in " + classes.user().name()
                        + " mode on resources that the paper's Theorem 3 does not consider; a hybrid monitor must keep"
                        + " them as the guest expects them")
                .toList();
    }

    private static boolean readsResourcesAsUser(InstructionClasses classes) {
        Mode user = classes.user();
        return classes.resourceModes().contains(user) && !classes.isPrivileged()
                && !classes.verdict(Property.USER_SENSITIVE).isYes();
    }
}
