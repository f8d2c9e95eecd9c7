package org.trapeze.ui.classification.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.print.ExprPrinter;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.classification.Share;

/**
 * What the view shows at a moment. Made on a worker thread, immutable.
 *
 * @param machine  what is shown
 * @param model    its description, linked and never changed; null where there is none
 * @param profile  by which the rows are classified
 * @param rows     the instructions
 * @param theorems for both profiles, as far as they are known
 * @param status   a line about what is known and what is going on
 * @param busy     whether something is going on that can be cancelled
 * @param complete the classification under the profile, where it is known
 */
record ViewContent(DescribedMachine machine, Machine model, Profile profile, List<ClassRow> rows,
        List<TheoremLine> theorems, String status, boolean busy, Optional<Classification> complete) {

    /** {@return what is known of a machine now; what is not has been asked for} */
    static ViewContent of(DescribedMachine machine, Machine model, Profile profile, ClassificationService service) {
        List<TheoremLine> theorems = new ArrayList<>();
        for (Profile each : Profile.values()) {
            service.request(machine, each);
            service.classification(machine, each).ifPresent(known -> theorems.addAll(TheoremLine.of(known)));
        }
        Map<String, InstructionClasses> known = service.classes(machine, profile);
        Optional<Classification> complete = service.classification(machine, profile);
        boolean busy = service.share(machine.uri(), Profile.PAPER).isPresent()
                || service.share(machine.uri(), Profile.EXTENDED).isPresent();
        return new ViewContent(machine, model, profile, ClassRow.of(machine.architecture(), known, complete),
                theorems, status(machine, profile, known, service), busy, complete);
    }

    /** {@return what the theorems say, with links, after what a monitor is said to keep} */
    String theoremText() {
        Stream<String> settings = machine.architecture().virtualization().settings().stream()
                .map(one -> ("A monitor keeps " + ExprPrinter.print(one.condition())
                        + (one.source().isEmpty() ? "" : " (" + one.source() + ")") + ".").replace("&", "&&"));
        return Stream.concat(settings, theorems.stream().map(TheoremLine::linked)).collect(Collectors.joining("\n"));
    }

    /** {@return what the theorems say in a few words, by profiles, with links to the whole of it} */
    String summary() {
        return Stream.of(Profile.values()).map(this::summary).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("      "));
    }

    private String summary(Profile of) {
        List<String> briefs = theorems.stream().filter(one -> one.profile() == of).map(TheoremLine::brief).toList();
        return briefs.isEmpty() ? "" : of.word() + ":  " + String.join("   ", briefs);
    }

    private static String status(DescribedMachine machine, Profile profile, Map<String, InstructionClasses> known,
            ClassificationService service) {
        String title = titled(machine.architecture()) + " \u2014 " + profile.word() + " profile, ";
        int all = machine.architecture().instructions().size();
        Optional<Share> share = service.share(machine.uri(), profile);
        if (share.isPresent()) {
            return title + known.size() + " of " + all + " instructions classified \u2026";
        }
        long open = known.values().stream().filter(one -> !one.isDecided()).count();
        if (known.size() < all && service.isHeldBack(machine.uri())) {
            return title + known.size() + " of " + all + " instructions classified; the others when the file is saved";
        }
        if (known.size() < all) {
            return title + known.size() + " of " + all + " instructions classified; cancelled or failed";
        }
        return title + all + " instructions" + (open == 0 ? "" : ", " + open + " of them not decided");
    }

    /** A machine without a title has its name for one, which need not stand there twice. */
    private static String titled(Architecture machine) {
        return machine.title().isEmpty() || machine.title().equals(machine.name()) ? machine.name()
                : machine.name() + ": " + machine.title();
    }
}
