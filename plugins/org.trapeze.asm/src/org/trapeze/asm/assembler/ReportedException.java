package org.trapeze.asm.assembler;

import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Token;

/** Something has no value for a reason that has been reported elsewhere, so that nothing is said here. */
final class ReportedException extends SyntaxException {
    private static final long serialVersionUID = 1L;

    ReportedException(Token place) {
        super(place.offset(), place.end(), "it has no value");
    }

    @Override
    public void report(Problems problems) {
        // One report is enough.
    }
}
