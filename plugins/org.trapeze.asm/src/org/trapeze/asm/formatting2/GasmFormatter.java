package org.trapeze.asm.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;

import org.trapeze.asm.gasm.Program;

/** Formatter of the guest language. */
public class GasmFormatter extends AbstractJavaFormatter {

    protected void format(Program program, IFormattableDocument document) {
    }
}
