package org.trapeze.ui.classification.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.ExtensionText;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Protection;
import org.trapeze.classify.TheoremVerdict;

/**
 * What a theorem, or the check of an extension, says about a machine under one profile.
 *
 * @param profile   under which it was checked
 * @param label     its name, for where there is no room for the sentence
 * @param holds     whether its premise holds; empty where that is not decided
 * @param sentence  the verdict
 * @param offenders the names of the instructions that stand in the way
 */
record TheoremLine(Profile profile, String label, Optional<Boolean> holds, String sentence,
        List<String> offenders) {

    /** {@return what there is to say about a machine under one profile} */
    static List<TheoremLine> of(Classification known) {
        List<TheoremLine> lines = new ArrayList<>();
        lines.add(of(known.theorem1(), known.profile(), ""));
        lines.add(of(known.theorem2(), known.profile(), ""));
        lines.add(of(known.theorem3(), known.profile(), ""));
        known.kept().ifPresent(kept -> {
            lines.add(of(kept.theorem1(), known.profile(), Explanation.WITH_SETTING));
            lines.add(of(kept.theorem3(), known.profile(), Explanation.WITH_SETTING));
        });
        known.extensions().forEach(one -> lines.add(of(one, known.profile())));
        return lines;
    }

    private static TheoremLine of(TheoremVerdict theorem, Profile profile, String circumstances) {
        String label = "Theorem " + theorem.number() + (circumstances.isEmpty() ? "" : " " + circumstances);
        return new TheoremLine(profile, label, theorem.holds(), Explanation.explain(theorem, profile, circumstances),
                theorem.offenders().stream().map(one -> one.classes().instruction().name()).toList());
    }

    private static TheoremLine of(ExtensionVerdict verdict, Profile profile) {
        return new TheoremLine(profile, verdict.extension().name(), verdict.holds(),
                ExtensionText.verdict(verdict, profile),
                verdict.offenders().stream().map(Protection::name).toList());
    }

    /** {@return a sign that says whether it holds, for those who see no colours} */
    String sign() {
        return holds.map(yes -> yes ? "\u2714" : "\u2718").orElse("?");
    }

    /** {@return the verdict in a few characters, as a link to the whole of it} */
    String brief() {
        return "<a>" + sign() + " " + label.replace("&", "&&") + "</a>";
    }

    /** {@return the verdict with a link at the first mention of each instruction that stands in the way} */
    String linked() {
        String text = sentence.replace("&", "&&");
        for (String name : offenders) {
            text = text.replaceFirst("(?<![\\w>\"])" + Pattern.quote(name) + "(?![\\w<\"])",
                    Matcher.quoteReplacement("<a href=\"" + name + "\">" + name + "</a>"));
        }
        return sign() + " " + text;
    }
}
