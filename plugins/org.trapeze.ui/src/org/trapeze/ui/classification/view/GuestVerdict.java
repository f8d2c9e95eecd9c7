package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.trapeze.classify.Classification;
import org.trapeze.classify.ExtensionText;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.Protection;

/**
 * What is said of one instruction under one hardware extension.
 *
 * @param extension  the verdict on all instructions
 * @param protection that on this one, which is sensitive
 */
record GuestVerdict(ExtensionVerdict extension, Protection protection) {

    /** {@return what is said of an instruction under each extension; nothing where it is not sensitive} */
    static List<GuestVerdict> of(Classification known, String instruction) {
        return known.extensions().stream().flatMap(one -> one.protection(instruction).stream()
                .map(protection -> new GuestVerdict(one, protection))).toList();
    }

    /** {@return whether it can do no harm; empty where that is not decided} */
    Optional<Boolean> harmless() {
        return protection.harmless();
    }

    /** {@return the reasons in a few words} */
    String reasons() {
        return protection.reasons().stream().map(reason -> reason.key().replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    /** {@return all there is to say, as a line} */
    String sentence() {
        return "With \"" + extension.extension().name() + "\": " + ExtensionText.protection(extension, protection)
                + ".";
    }
}
