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
import org.eclipse.xtext.resource.XtextResourceSet;
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

/**
 * What is found in saved files of one project. A machine that many of them are written for is classified once. Used by
 * one thread.
 */
final class SavedFindings {
    private final FindingSettings settings;
    private final Runnable waiting;
    /** One for all files of a language: what many of them refer to is read, and its meaning found, once. */
    private final Map<Language, XtextResourceSet> sets = new EnumMap<>(Language.class);
    private final Map<DescribedMachine, Map<Profile, Classification>> known = new HashMap<>();

    /** @param waiting told before a machine has to be classified, which may take its time */
    SavedFindings(FindingSettings settings, Runnable waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    /** {@return what is found in a file; empty where it cannot be read, or where it was cancelled} */
    Optional<List<Issue>> of(URI uri, IProgressMonitor monitor) {
        Language language = Language.of(uri).orElseThrow();
        XtextResourceSet set = sets.computeIfAbsent(language, first -> TrapezeUi.get().index().savedSet(uri));
        boolean shared = set.getResource(uri, false) != null;
        XtextResource resource;
        try {
            resource = (XtextResource) set.getResource(uri, true);
        } catch (RuntimeException e) {
            // unreadable or gone by now; the next build says so
            return Optional.empty();
        }
        List<Issue> found = of(language, resource, monitor);
        if (!shared && language == Language.GASM) {
            // no other needs it, and there may be thousands of them
            set.getResources().remove(resource);
        }
        return monitor.isCanceled() ? Optional.empty() : Optional.of(found);
    }

    /** Of a guest only the machine is needed, not what every word of it means. */
    private List<Issue> of(Language language, XtextResource resource, IProgressMonitor monitor) {
        if (language == Language.ISA) {
            EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        }
        return Machines.of(resource).map(machine -> of(resource, machine, monitor)).orElse(List.of());
    }

    private List<Issue> of(XtextResource resource, DescribedMachine machine, IProgressMonitor monitor) {
        Map<Profile, Classification> all = known.computeIfAbsent(machine, none -> new EnumMap<>(Profile.class));
        for (Profile profile : Findings.profiles(resource, machine.architecture(), settings)) {
            if (!all.containsKey(profile)) {
                waiting.run();
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
