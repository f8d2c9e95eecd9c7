package org.trapeze.asm.linking;

import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.isa.parser.Legible;
import org.trapeze.isa.scoping.MachineFiles;

/**
 * Says where a machine is not found. About other words the assembler speaks, which knows whether a word that refers to
 * nothing is a mistake or belongs to the machine's syntax.
 */
public class GasmLinkingMessages extends LinkingDiagnosticMessageProvider {

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        if (context.getReference() != GasmPackage.Literals.PROGRAM__MACHINE) {
            return null;
        }
        return new DiagnosticMessage(Legible.message("there is no machine \"" + context.getLinkText()
                + "\" in the project, beside this file or in the library"
                + MachineFiles.hint(context.getLinkText())), Severity.ERROR, ProblemCodes.MACHINE);
    }
}
