package org.trapeze.isa.lowering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.arch.Expectation.Claim;
import org.trapeze.ir.arch.Expectation.Given;
import org.trapeze.isa.isa.ClassClaim;
import org.trapeze.isa.isa.ClassExpectation;
import org.trapeze.isa.isa.ExpectDeclaration;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.SettingDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Lowers {@code expect} clauses. What is expected of an instruction is inherited and replaced with it; what is expected
 * of a machine is not inherited, since an extension is another machine.
 */
final class ExpectationLowering {
    private final MachineView view;
    private final Problems problems;
    private final Map<Expectation, EObject> known = new LinkedHashMap<>();

    ExpectationLowering(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    /** {@return the expectations, in the order of the text, and where each is declared} */
    Map<Expectation, EObject> lower() {
        view.machine().getDeclarations().stream().filter(ExpectDeclaration.class::isInstance)
                .map(ExpectDeclaration.class::cast).forEach(this::machine);
        view.instructions().forEach(this::instruction);
        return known;
    }

    private void machine(ExpectDeclaration declaration) {
        String words = words(declaration.getQuality(), declaration.isVirtualizable() ? "virtualizable" : null);
        Claim claim = claim(declaration, IsaPackage.Literals.EXPECT_DECLARATION__QUALITY, words, true);
        Optional<Boolean> extended = extended(declaration, IsaPackage.Literals.EXPECT_DECLARATION__PROFILE,
                declaration.getProfile());
        if (claim != null && extended.isPresent()) {
            given(declaration).ifPresent(given -> add(declaration, new Expectation(Optional.empty(), claim,
                    !declaration.isNegated(), extended.get(), given, source(declaration.getSource()))));
        }
    }

    private Optional<Given> given(ExpectDeclaration declaration) {
        ExtensionDeclaration extension = declaration.getExtension();
        if (extension == null) {
            return setting(declaration, IsaPackage.Literals.EXPECT_DECLARATION__SETTING, declaration.isSetting());
        }
        if (declaration.getQuality() != null) {
            problems.error(declaration, IsaPackage.Literals.EXPECT_DECLARATION__QUALITY, IssueCodes.WRONG_KIND,
                    "A machine is virtualizable with an extension or is not; guests with an extension run directly in "
                            + "all of their modes, so there is nothing hybrid");
            return Optional.empty();
        }
        return extension.eIsProxy() ? Optional.empty()
                : Optional.of(new Given(false, Optional.ofNullable(extension.getName())));
    }

    private Optional<Given> setting(EObject place, EStructuralFeature feature, boolean wanted) {
        if (wanted && view.all(SettingDeclaration.class).isEmpty()) {
            problems.error(place, feature, IssueCodes.MISSING,
                    "The machine does not say what monitors keep, as in: monitor keeps io_allowed == 0");
            return Optional.empty();
        }
        return Optional.of(wanted ? new Given(true, Optional.empty()) : Given.NOTHING);
    }

    private void instruction(InstructionDeclaration declaration) {
        if (declaration.getName() != null) {
            declaration.getExpectations().forEach(one -> clause(declaration.getName(), one));
        }
    }

    private void clause(String instruction, ClassExpectation clause) {
        Optional<Boolean> extended =
                extended(clause, IsaPackage.Literals.CLASS_EXPECTATION__PROFILE, clause.getProfile());
        Optional<Given> given = setting(clause, IsaPackage.Literals.CLASS_EXPECTATION__SETTING,
                clause.isSetting());
        for (ClassClaim one : clause.getClaims()) {
            String words = words(one.getQuality(), one.isSensitive() ? "sensitive" : null);
            Claim claim = claim(one, IsaPackage.Literals.CLASS_CLAIM__QUALITY, words, false);
            if (claim == Claim.RESOURCE_SENSITIVE && !extended.orElse(true)) {
                problems.error(one, null, IssueCodes.WRONG_KIND, "The paper's profile knows no resources but mode and"
                        + " relocation; write: expect " + words + " in extended");
            } else if (claim != null && extended.isPresent() && given.isPresent()) {
                add(one, new Expectation(Optional.of(instruction), claim, !one.isNegated(), extended.get(), given.get(),
                        source(clause.getSource())));
            }
        }
    }

    private void add(EObject place, Expectation expectation) {
        boolean twice = known.keySet().stream().anyMatch(other -> other.instruction().equals(expectation.instruction())
                && other.claim() == expectation.claim() && other.extended() == expectation.extended()
                && other.given().equals(expectation.given()));
        if (twice) {
            problems.error(place, null, IssueCodes.DUPLICATE, "Whether it is '" + expectation.claim().words()
                    + "' is said already");
        } else {
            known.put(expectation, place);
        }
    }

    private Claim claim(EObject place, EStructuralFeature feature, String words, boolean ofMachine) {
        Claim found = Arrays.stream(Claim.values())
                .filter(claim -> claim.isOfMachine() == ofMachine && claim.words().equals(words)).findFirst()
                .orElse(null);
        if (found == null && !words.isEmpty()) {
            problems.error(place, feature, IssueCodes.UNKNOWN, "Nothing is '" + words + "'; " + (ofMachine ? "a machine"
                    : "an instruction") + " is expected to be, or not to be: " + choices(ofMachine));
        }
        return found;
    }

    private static String choices(boolean ofMachine) {
        return Arrays.stream(Claim.values()).filter(claim -> claim.isOfMachine() == ofMachine).map(Claim::words)
                .collect(Collectors.joining(", "));
    }

    private Optional<Boolean> extended(EObject place, EStructuralFeature feature, String profile) {
        if (profile == null || profile.equals("paper") || profile.equals("extended")) {
            return Optional.of("extended".equals(profile));
        }
        problems.error(place, feature, IssueCodes.UNKNOWN,
                "There are the profiles 'paper', which is meant where none is named, and 'extended'");
        return Optional.empty();
    }

    private static String words(String quality, String noun) {
        return quality == null ? noun == null ? "" : noun : noun == null ? quality : quality + " " + noun;
    }

    private static String source(String written) {
        return written == null ? "" : written;
    }
}
