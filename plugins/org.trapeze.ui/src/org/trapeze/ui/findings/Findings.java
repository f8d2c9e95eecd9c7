package org.trapeze.ui.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.language.Language;

/** What the classes of a machine's instructions say about a text. Any thread that may read the text's resource set. */
public final class Findings {

    private Findings() {
    }

    /** {@return under which profiles a machine has to be classified to say everything about a text} */
    public static Set<Profile> profiles(XtextResource resource, Architecture machine, FindingSettings settings) {
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        if (root(resource) instanceof Machine) {
            machine.expectations().forEach(one -> profiles.add(one.extended() ? Profile.EXTENDED : Profile.PAPER));
        }
        Severity severity = root(resource) instanceof Machine ? settings.description() : settings.guest();
        if (severity != Severity.IGNORE) {
            profiles.add(settings.profile());
        }
        return profiles;
    }

    /**
     * {@return what is found}
     *
     * @param machine  what the text describes, or is written for
     * @param known    the classes that are known under the chosen profile, by the names of the instructions
     * @param complete gives the whole classification under a profile, where it is known
     */
    public static List<Issue> of(XtextResource resource, Architecture machine, FindingSettings settings,
            Map<String, InstructionClasses> known, Function<Profile, Optional<Classification>> complete) {
        EObject root = root(resource);
        if (root instanceof Machine described) {
            DescriptionFindings findings = new DescriptionFindings(described);
            profiles(resource, machine, settings)
                    .forEach(profile -> complete.apply(profile).ifPresent(findings::expectations));
            if (settings.description() != Severity.IGNORE) {
                findings.sensitive(known, settings.description());
            }
            return findings.issues();
        }
        if (root instanceof Program && settings.guest() != Severity.IGNORE) {
            GuestFindings findings = new GuestFindings(resource.getParseResult().getRootNode().getText(), machine,
                    Language.GASM.get(GuestAssembler.class).assemble(resource), known,
                    complete.apply(settings.profile()), settings.guest());
            return List.copyOf(findings.issues());
        }
        return List.of();
    }

    private static EObject root(XtextResource resource) {
        return resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
    }
}
