package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.classify.Protection.Reason;
import org.trapeze.ir.arch.Intercept;
import org.trapeze.ir.print.ExprPrinter;

/** Says in plain English what was found about guests under a hardware extension. */
public final class ExtensionText {
    private ExtensionText() {
    }

    /** {@return the verdict in one sentence} */
    public static String verdict(ExtensionVerdict verdict, Profile profile) {
        String head = "With the extension \"" + verdict.extension().name() + "\" (" + profile.word() + " profile): ";
        if (verdict.holds().isEmpty()) {
            return head + "not decided, because of " + names(verdict.open()) + ".";
        }
        return head
                + (verdict.holds().get() ? "a virtual machine monitor may be constructed: every sensitive instruction "
                + ways(verdict) + "." : "no virtual machine monitor is guaranteed, because of "
                        + names(verdict.offenders()) + ".");
    }

    /** {@return a sentence about one sensitive instruction} */
    public static String protection(ExtensionVerdict verdict, Protection one) {
        if (one.harmless().isEmpty()) {
            return one.name() + ": not decided";
        }
        return one.name() + ": " + (one.harmless().get() ? "harmless; " + one.reasons().stream()
                .map(reason -> reason(verdict, one, reason)).collect(Collectors.joining("; "))
                : "not harmless: " + one.guest().map(ExtensionText::harm).orElse(""));
    }

    private static String ways(ExtensionVerdict verdict) {
        List<String> ways = new ArrayList<>();
        add(ways, verdict, Reason.PRIVILEGED, "is privileged");
        add(ways, verdict, Reason.INTERCEPTED, "is intercepted");
        add(ways, verdict, Reason.OWN_COPY, "touches only state that the guest owns a copy of");
        add(ways, verdict, Reason.HYPERVISOR_ONLY, "is so in states of the hypervisor only");
        return ways.isEmpty() ? "is harmless, since there is none" : String.join(", or ", ways);
    }

    private static void add(List<String> ways, ExtensionVerdict verdict, Reason reason, String words) {
        if (verdict.protections().stream().anyMatch(one -> one.reasons().contains(reason))) {
            ways.add(words);
        }
    }

    private static String reason(ExtensionVerdict verdict, Protection one, Reason reason) {
        return switch (reason) {
            case PRIVILEGED -> "privileged, and guests run in user mode";
            case INTERCEPTED -> "intercepted" + verdict.extension().of(one.name()).stream().map(ExtensionText::words)
                    .filter(words -> !words.isEmpty()).map(words -> " " + words).collect(Collectors.joining(" or"));
            case OWN_COPY -> "touches only state that the guest owns (" + String.join(", ", one.own()) + ")";
            case HYPERVISOR_ONLY -> "sensitive in states of the hypervisor only";
        };
    }

    private static String words(Intercept intercept) {
        String where = intercept.isUnconditional() ? "" : "when " + ExprPrinter.print(intercept.condition());
        String source = intercept.source().isEmpty() ? "" : "(" + intercept.source() + ")";
        return (where + " " + source).strip();
    }

    private static String harm(InstructionClasses guest) {
        List<String> lines = new ArrayList<>();
        for (Property property : List.of(Property.CONTROL_SENSITIVE, Property.LOCATION_SENSITIVE,
                Property.MODE_SENSITIVE, Property.RESOURCE_SENSITIVE)) {
            if (guest.verdict(property).isYes()) {
                lines.add(Explanation.explain(guest, property));
            }
        }
        List<InstructionPart> bad =
                guest.parts().stream().filter(part -> part.classes().offends(Property.SENSITIVE)).toList();
        boolean some = !bad.isEmpty() && bad.size() < guest.parts().size();
        return String.join("; ", lines) + (some ? "; for " + PartsText.words(bad) : "");
    }

    private static String names(List<Protection> protections) {
        return protections.stream().map(Protection::name).collect(Collectors.joining(", "));
    }
}
