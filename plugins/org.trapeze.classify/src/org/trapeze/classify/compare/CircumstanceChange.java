package org.trapeze.classify.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import org.trapeze.classify.Classification;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.Protection;
import org.trapeze.classify.SettingVerdict;
import org.trapeze.classify.TheoremVerdict;

/**
 * What became of a theorem while the monitor keeps its settings, or of the check of a hardware extension.
 *
 * @param subject what is spoken of, such as {@code Theorem 1 with the monitor's setting}
 * @param words   the change in one clause, such as {@code holds -> does not hold, through JRST1}
 */
public record CircumstanceChange(String subject, String words) {
    private static final String NOT_DECLARED = "not declared";

    /** {@return the changes from one version to the other, settings first} */
    static List<CircumstanceChange> between(Classification before, Classification after) {
        List<CircumstanceChange> changes = new ArrayList<>();
        theorem(before, after, SettingVerdict::theorem1).ifPresent(changes::add);
        theorem(before, after, SettingVerdict::theorem2).ifPresent(changes::add);
        theorem(before, after, SettingVerdict::theorem3).ifPresent(changes::add);
        TreeSet<String> names = new TreeSet<>();
        List.of(before, after).forEach(one -> one.extensions().forEach(known -> names.add(known.extension().name())));
        names.forEach(name -> extension(name, before.extension(name), after.extension(name)).ifPresent(changes::add));
        return changes;
    }

    private static Optional<CircumstanceChange> theorem(Classification before, Classification after,
            Function<SettingVerdict, TheoremVerdict> which) {
        Optional<TheoremVerdict> old = before.kept().map(which);
        Optional<TheoremVerdict> now = after.kept().map(which);
        String change = words(old.map(TheoremVerdict::holds)) + " -> " + words(now.map(TheoremVerdict::holds));
        boolean same = old.map(TheoremVerdict::holds).equals(now.map(TheoremVerdict::holds));
        return same ? Optional.empty() : Optional.of(new CircumstanceChange("Theorem "
                + now.or(() -> old).orElseThrow().number() + " with the monitor's setting", change));
    }

    private static Optional<CircumstanceChange> extension(String name, Optional<ExtensionVerdict> old,
            Optional<ExtensionVerdict> now) {
        if (old.map(ExtensionVerdict::holds).equals(now.map(ExtensionVerdict::holds))) {
            return Optional.empty();
        }
        String change = words(old.map(ExtensionVerdict::holds)) + " -> " + words(now.map(ExtensionVerdict::holds));
        TreeSet<String> through = new TreeSet<>(offenders(old));
        through.addAll(offenders(now));
        through.removeIf(one -> offenders(old).contains(one) && offenders(now).contains(one));
        boolean both = old.isPresent() && now.isPresent();
        return Optional.of(new CircumstanceChange("The extension \"" + name + "\"", change
                + (both && !through.isEmpty() ? ", through " + String.join(", ", through) : "")));
    }

    private static List<String> offenders(Optional<ExtensionVerdict> verdict) {
        return verdict.map(known -> known.offenders().stream().map(Protection::name).toList()).orElse(List.of());
    }

    private static String words(Optional<Optional<Boolean>> holds) {
        return holds.map(known -> known.map(yes -> yes ? "holds" : "does not hold").orElse("not decided"))
                .orElse(NOT_DECLARED);
    }
}
