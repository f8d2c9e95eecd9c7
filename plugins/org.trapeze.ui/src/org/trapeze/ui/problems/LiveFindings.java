package org.trapeze.ui.problems;

import java.util.List;
import java.util.Set;

import org.eclipse.xtext.validation.Issue;

import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.findings.FindingSettings;
import org.trapeze.ui.findings.Findings;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.preferences.ProblemSettings;

/**
 * What the classes that are known at present say about an open text. What is not known yet has been asked for.
 *
 * @param issues   what is found
 * @param complete whether all that is needed was known
 */
public record LiveFindings(List<Issue> issues, boolean complete) {

    /** {@return what is found in a text now} Any thread. */
    static LiveFindings of(ModelSnapshot snapshot) {
        if (snapshot.machine().isEmpty()) {
            return new LiveFindings(List.of(), true);
        }
        DescribedMachine machine = snapshot.machine().get();
        FindingSettings settings = FindingSettings.of(ProblemSettings.of(snapshot.uri()));
        ClassificationService service = TrapezeUi.get().classification();
        Set<Profile> profiles = Findings.profiles(snapshot.resource(), machine.architecture(), settings);
        profiles.forEach(profile -> service.request(machine, profile));
        boolean complete = profiles.stream().allMatch(profile -> service.classification(machine, profile).isPresent());
        return new LiveFindings(Findings.of(snapshot.resource(), machine.architecture(), settings,
                service.classes(machine, settings.profile()), profile -> service.classification(machine, profile)),
                complete);
    }

    /** {@return what is known of a text, as its editor shows it} Any thread. */
    public static List<Issue> known(ModelSnapshot snapshot) {
        return of(snapshot).issues();
    }
}
