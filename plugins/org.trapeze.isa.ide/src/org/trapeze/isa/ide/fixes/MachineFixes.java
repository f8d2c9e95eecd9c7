package org.trapeze.isa.ide.fixes;

import java.util.List;

import org.eclipse.xtext.diagnostics.Diagnostic;

import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.validation.IssueCodes;

/** Finds the ways to mend a mistake in a description, the most likely first. Any thread that may read the resource. */
public final class MachineFixes {
    private static final List<String> CODES = List.of(IssueCodes.UNKNOWN, IssueCodes.NO_STATEMENT, IssueCodes.WIDTH,
            IssueCodes.NO_WIDTH, IssueCodes.DOES_NOT_FIT, IssueCodes.UNUSED, IssueCodes.HIDING, IssueCodes.OVERLAP,
            IssueCodes.DUPLICATE, IssueCodes.MISSING, IssueCodes.BARE_OPERAND, IssueCodes.ENCODING,
            IssueCodes.UNREACHABLE, IssueCodes.SYNTAX, Diagnostic.SYNTAX_DIAGNOSTIC);

    private MachineFixes() {
    }

    /** {@return whether mistakes of a kind may have fixes; says so fast} */
    public static boolean mayFix(String code) {
        return CODES.contains(code);
    }

    /** {@return the fixes of a mistake; none where no plain way is known} */
    public static List<Fix> of(Mistake mistake) {
        if (!(mistake.root() instanceof Machine machine) || mistake.resource().getParseResult() == null) {
            return List.of();
        }
        MachineText text = new MachineText(mistake, machine);
        return switch (mistake.code()) {
            case IssueCodes.UNKNOWN, IssueCodes.NO_STATEMENT -> new UnknownNames(text).all();
            case IssueCodes.WIDTH -> new WidthFixes(text).width();
            case IssueCodes.NO_WIDTH -> new WidthFixes(text).noWidth();
            case IssueCodes.DOES_NOT_FIT -> new WidthFixes(text).doesNotFit();
            case IssueCodes.UNUSED -> new DeclarationFixes(text).unused();
            case IssueCodes.HIDING -> new DeclarationFixes(text).hiding();
            case IssueCodes.DUPLICATE -> new DeclarationFixes(text).duplicate();
            case IssueCodes.UNREACHABLE -> new DeclarationFixes(text).unreachable();
            case IssueCodes.MISSING -> new MissingParts(text).all();
            case IssueCodes.OVERLAP -> new EncodingFixes(text).overlap();
            case IssueCodes.ENCODING -> new EncodingFixes(text).length();
            case IssueCodes.BARE_OPERAND -> new EncodingFixes(text).bare();
            case IssueCodes.SYNTAX -> new EncodingFixes(text).unwritten();
            case Diagnostic.SYNTAX_DIAGNOSTIC -> new SyntaxFixes(text).all();
            default -> List.of();
        };
    }
}
