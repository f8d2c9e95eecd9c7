package org.trapeze.isa.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;

import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.Machine;

/** Formatter of the instruction-set language. */
public class IsaFormatter extends AbstractJavaFormatter {

    protected void format(Machine machine, IFormattableDocument document) {
        for (Declaration declaration : machine.getDeclarations()) {
            document.format(declaration);
        }
    }
}
