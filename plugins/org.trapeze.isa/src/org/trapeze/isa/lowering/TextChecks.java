package org.trapeze.isa.lowering;

import java.util.Iterator;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.Stray;
import org.trapeze.isa.parser.Legible;
import org.trapeze.isa.validation.IssueCodes;

/** Refuses characters in names and titles that nobody can see: they would end up in reports and listings. */
final class TextChecks {
    private final Problems problems;

    TextChecks(Problems problems) {
        this.problems = problems;
    }

    void all(Machine machine) {
        check(machine);
        for (Iterator<EObject> all = machine.eAllContents(); all.hasNext();) {
            EObject one = all.next();
            if (!(one instanceof Stray)) {
                check(one);
            }
        }
    }

    private void check(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && !attribute.isMany()) {
                check(object, attribute, (String) object.eGet(attribute));
            }
        }
    }

    private void check(EObject object, EAttribute attribute, String text) {
        String illegible = text == null ? null : Legible.firstIllegible(text);
        if (illegible != null) {
            problems.error(object, attribute, IssueCodes.TEXT, illegible + " cannot stand in a text; delete it");
        }
    }
}
