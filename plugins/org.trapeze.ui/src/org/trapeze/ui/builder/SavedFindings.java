package org.trapeze.ui.builder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.findings.FindingSettings;
import org.trapeze.ui.findings.Findings;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.Machines;

/** What is found in saved files. A machine that many of them are written for is classified once. Used by one thread. */
final class SavedFindings {
    private final FindingSettings settings;
    private final Map<DescribedMachine, Map<Profile, Classification>> known = new HashMap<>();

    SavedFindings(FindingSettings settings) {
        this.settings = settings;
    }

    /** {@return what is found in a file; empty where it cannot be read, or where it was cancelled} */
    Optional<List<Issue>> of(URI uri, IProgressMonitor monitor) {
        XtextResource resource;
        try {
            resource = (XtextResource) TrapezeUi.get().index().savedSet(uri).getResource(uri, true);
        } catch (RuntimeException e) {
            // unreadable or gone by now; the next build says so
            return Optional.empty();
        }
        EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        Optional<DescribedMachine> machine = Machines.of(resource);
        if (machine.isEmpty() || Language.of(uri).isEmpty()) {
            return Optional.of(List.of());
        }
        List<Issue> found = of(resource, machine.get(), monitor);
        return monitor.isCanceled() ? Optional.empty() : Optional.of(found);
    }

    private List<Issue> of(XtextResource resource, DescribedMachine machine, IProgressMonitor monitor) {
        Map<Profile, Classification> all = known.computeIfAbsent(machine, none -> new EnumMap<>(Profile.class));
        for (Profile profile : Findings.profiles(resource, machine.architecture(), settings)) {
            if (!all.containsKey(profile)) {
                Classification made = TrapezeUi.get().classification().await(machine, profile, monitor);
                if (monitor.isCanceled()) {
                    return List.of();
                }
                all.put(profile, made);
            }
        }
        Classification chosen = all.get(settings.profile());
        Map<String, InstructionClasses> classes = chosen == null ? Map.of() : chosen.instructions().stream()
                .collect(Collectors.toMap(one -> one.instruction().name(), one -> one));
        return Findings.of(resource, machine.architecture(), settings, classes,
                profile -> Optional.ofNullable(all.get(profile)));
    }
}
