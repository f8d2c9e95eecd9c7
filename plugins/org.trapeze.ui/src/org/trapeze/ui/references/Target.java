package org.trapeze.ui.references;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.SimpleAttributeResolver;

import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.EncodingDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.PseudoDeclaration;

import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.navigation.ElementAtOffset;

/**
 * Something whose places are looked for. It names its element by resource and fragment, so that it is recognised in
 * other resource sets, as long as these have the same text.
 *
 * @param uri       of the element; of the macro for a parameter of one
 * @param name      of the element, without quotation marks; the title of a pseudo-instruction
 * @param parameter whether the parameter {@code name} of a macro is meant, which is no element of the model
 */
public record Target(URI uri, String name, boolean parameter) {

    /** {@return what stands at an offset of a text; empty on blanks, comments and unknown names} */
    public static Optional<Target> at(ModelSnapshot snapshot, int offset) {
        Optional<Target> parameter = MacroParameters.at(snapshot, offset);
        return parameter.isPresent() ? parameter
                : ElementAtOffset.find(snapshot, offset).flatMap(found -> of(found.element()));
    }

    /** {@return an element as a target; empty where it has no name} */
    public static Optional<Target> of(EObject element) {
        EObject first = canonical(element);
        return Optional.ofNullable(nameOf(first)).filter(name -> first.eResource() != null)
                .map(name -> new Target(EcoreUtil.getURI(first), name, false));
    }

    static Target parameter(Macro macro, String name) {
        return new Target(EcoreUtil.getURI(macro), name, true);
    }

    /** {@return the resource in which it is defined} */
    public URI resource() {
        return uri.trimFragment();
    }

    /** {@return whether an element of any resource set is the one that is meant} */
    boolean is(EObject element) {
        // Names first, for to find out where an element stands takes much longer.
        return element.eResource() != null && name.equals(nameOf(element))
                && element.eResource().getURI().equals(resource())
                && EcoreUtil.getURI(canonical(element)).equals(uri);
    }

    /** Several parts of an operand are one operand, for which the first one stands. */
    private static EObject canonical(EObject element) {
        if (element instanceof OperandPart part && part.eContainer() instanceof EncodingDeclaration encoding) {
            return encoding.getItems().stream()
                    .filter(item -> item instanceof OperandPart first && part.getName() != null
                            && part.getName().equals(first.getName()))
                    .map(EObject.class::cast).findFirst().orElse(element);
        }
        return element;
    }

    private static String nameOf(EObject element) {
        return switch (element) {
        case Program program -> program.eResource() == null ? null : program.eResource().getURI().lastSegment();
        case PseudoDeclaration pseudo -> "pseudo-instruction";
        case Machine machine -> machine.getName();
        default -> SimpleAttributeResolver.NAME_RESOLVER.apply(element);
        };
    }
}
