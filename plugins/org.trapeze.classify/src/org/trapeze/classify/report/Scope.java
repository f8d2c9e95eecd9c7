package org.trapeze.classify.report;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.ir.arch.Translation;

/** What a classification does and does not mean, in sentences that go with every report for people. */
final class Scope {
    private Scope() {
    }

    /** {@return the sentences, each complete} */
    static List<String> of(Classification classification) {
        List<String> sentences = new ArrayList<>();
        sentences.add(classification.profile() == Profile.PAPER
                ? "Paper profile: the state is exactly <E, M, P, R>; components declared as resources and devices do "
                + "not"
                        + " count."
                : "Extended profile: components declared as resources, the amount of storage and devices count beside M"
                        + " and R.");
        long open = classification.instructions().stream().filter(classes -> !classes.isDecided()).count();
        sentences.add(open == 0
                ? "Every verdict is decided: a positive one by states that the reference interpreter has replayed, a"
                        + " negative one by proof over all states, operand values and amounts of storage."
                : open + " of " + classification.instructions().size() + " instructions are not decided ("
                        + String.join(", ", classification.instructions().stream().filter(c -> !c.isDecided())
                                .map(InstructionClasses::instruction).map(i -> i.name()).toList())
                        + "); they may be sensitive, and count neither for nor against a theorem.");
        sentences.add("Theorems 1 and 3 are sufficient, not necessary: where a premise fails, no monitor is guaranteed,"
                + " which does not mean that none exists.");
        if (classification.architecture().translation() instanceof Translation.Mapped) {
            sentences.add("The machine translates addresses by a function. Programs' storage is compared through it,"
                    + " and a window of storage with a base and a size stands for it as R: what the function computes"
                    + " is not judged, only what instructions do to the registers that it reads and to storage around"
                    + " it. Tables in storage are no resource of their own, so that a store to one counts as an"
                    + " ordinary store; two addresses that lead to one place (aliases) and stores that change the"
                    + " translation of a later access of the same instruction are not considered.");
        }
        if (!classification.extensions().isEmpty()) {
            sentences.add("The check of an extension is sufficient, not necessary, too. It takes the hardware at the"
                    + " description's word for what a guest owns and for what exits; that the hypervisor emulates what"
                    + " exits is up to it. Where guests own their mode, being privileged does not protect: they run "
                    + "in all"
                    + " modes.");
        }
        sentences.add("The verdicts are about the description. Instructions, state and timing that it leaves out are"
                + " not judged; neither are implicit effects that it does not write down, such as a processor that "
                + "marks"
                + " floating-point state or a page as changed, nor reservations of load-linked and store-conditional"
                + " pairs, which are outside of <E, M, P, R>: a monitor that interprets an instruction between the two"
                + " may lose the reservation.");
        return sentences;
    }
}
