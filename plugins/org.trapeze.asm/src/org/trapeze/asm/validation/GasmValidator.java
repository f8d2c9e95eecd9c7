package org.trapeze.asm.validation;

import org.eclipse.xtext.validation.Check;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Problem;

import com.google.inject.Inject;

/** Says about a program what the assembler says: checking it is assembling it. */
public class GasmValidator extends AbstractGasmValidator {
    @Inject
    private GuestAssembler assembler;

    /** Hands the assembler's problems over, with their exact places. */
    @Check
    public void checkAssembles(Program program) {
        Assembly assembly = assembler.assemble(program.eResource());
        for (Problem problem : assembly.problems()) {
            boolean own = problem.file().equals(program.eResource().getURI().toString());
            String message = own ? problem.message() : problem.fromOutside();
            int offset = problem.mainOffset();
            int length = problem.mainLength();
            String[] data = problem.data().toArray(String[]::new);
            switch (problem.severity()) {
                case ERROR -> getMessageAcceptor().acceptError(message, program, offset, length, problem.code(), data);
                case WARNING -> getMessageAcceptor().acceptWarning(message, program, offset, length, problem.code(),
                        data);
                case INFO -> getMessageAcceptor().acceptInfo(message, program, offset, length, problem.code(), data);
            }
        }
    }
}
