package org.trapeze.asm.resource;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.trapeze.asm.gasm.GasmPackage;

/**
 * Programs export nothing: labels and constants are their own affair. Indexed are their uses of a machine and of its
 * instructions and directives, but not those of its registers and modes, which no index needs and which are many.
 */
public class GasmResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        return false;
    }

    @Override
    protected boolean isIndexable(EReference reference) {
        return super.isIndexable(reference) && reference != GasmPackage.Literals.OPERANDS__SYMBOLS;
    }
}
