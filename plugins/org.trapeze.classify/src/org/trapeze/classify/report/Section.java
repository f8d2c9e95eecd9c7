package org.trapeze.classify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.ExtensionText;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Protection;
import org.trapeze.classify.SettingVerdict;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.print.ExprPrinter;

/**
 * What was found under other circumstances than all states of the plain machine, as every report for people has it.
 *
 * @param title    the circumstances
 * @param verdicts a sentence for each theorem or check
 * @param items    what is to be said of single instructions, a sentence each
 */
record Section(String title, List<String> verdicts, List<String> items) {
    /** {@return the sections of a classification; none where the description names no such circumstances} */
    static List<Section> of(Classification classification) {
        List<Section> sections = new ArrayList<>();
        classification.kept().ifPresent(kept -> sections.add(kept(classification, kept)));
        classification.extensions().forEach(one -> sections.add(extension(classification, one)));
        return sections;
    }

    private static Section kept(Classification all, SettingVerdict kept) {
        List<String> verdicts = new ArrayList<>();
        for (TheoremVerdict theorem : List.of(kept.theorem1(), kept.theorem2(), kept.theorem3())) {
            verdicts.add(Explanation.explain(theorem, all.profile(), Explanation.WITH_SETTING));
            theorem.caveats().forEach(caveat -> verdicts.add("Note: " + caveat + "."));
        }
        List<String> items = new ArrayList<>();
        for (InstructionClasses now : kept.instructions()) {
            String summary = Explanation.summary(now);
            boolean same = all.instruction(now.instruction().name()).map(Explanation::summary).stream()
                    .anyMatch(summary::equals);
            if (!same) {
                items.add(now.instruction().name() + " is with the monitor's setting: " + summary);
            }
        }
        String title = "While the monitor keeps " + kept.settings().stream().map(Section::words)
                .collect(Collectors.joining(" and ")) + " in user mode";
        return new Section(title, verdicts, items);
    }

    private static String words(MonitorSetting setting) {
        return ExprPrinter.print(setting.condition())
                + (setting.source().isEmpty() ? "" : " (" + setting.source() + ")");
    }

    private static Section extension(Classification all, ExtensionVerdict verdict) {
        List<String> items = new ArrayList<>();
        for (Protection one : verdict.protections()) {
            items.add(ExtensionText.protection(verdict, one));
            one.repairs().forEach(repair -> items.add("Repair: " + repair.sentence()));
        }
        verdict.notes().forEach(note -> items.add("Note: " + note));
        String name = verdict.extension().name();
        String title = verdict.extension().title().equals(name) ? name : name + ", " + verdict.extension().title();
        return new Section("With the extension " + title,
                List.of(ExtensionText.verdict(verdict, all.profile())), items);
    }
}
