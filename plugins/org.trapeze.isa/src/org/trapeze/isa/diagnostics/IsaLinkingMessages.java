package org.trapeze.isa.diagnostics;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import com.google.inject.Inject;

import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.FormItem;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.NamedBits;
import org.trapeze.isa.isa.NamedItem;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.model.MachineNames.Space;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.parser.Legible;
import org.trapeze.isa.validation.IssueCodes;
import org.trapeze.library.Library;

/** Says of a name that means nothing what it should have meant, and what it means elsewhere. */
public class IsaLinkingMessages extends LinkingDiagnosticMessageProvider {
    private static final Map<EClass, String> WANTED = Map.ofEntries(
            Map.entry(IsaPackage.Literals.REFERABLE, "component, mode, cause, operand or local"),
            Map.entry(IsaPackage.Literals.COMPONENT_DECLARATION, "component"),
            Map.entry(IsaPackage.Literals.CAUSE_DECLARATION, "cause of traps"),
            Map.entry(IsaPackage.Literals.CONSTANT_DECLARATION, "constant"),
            Map.entry(IsaPackage.Literals.DEVICE_DECLARATION, "device"),
            Map.entry(IsaPackage.Literals.OPERAND_PART, "operand in the encoding"),
            Map.entry(IsaPackage.Literals.FUNCTION_DECLARATION, "function"),
            Map.entry(IsaPackage.Literals.PROCEDURE_DECLARATION, "procedure"),
            Map.entry(IsaPackage.Literals.FIELD_DECLARATION, "field"),
            Map.entry(IsaPackage.Literals.SIZE_DECLARATION, "size"),
            Map.entry(IsaPackage.Literals.INSTRUCTION_DECLARATION, "instruction"),
            Map.entry(IsaPackage.Literals.MODE_DECLARATION, "mode"),
            Map.entry(IsaPackage.Literals.EXTENSION_DECLARATION, "extension"));

    /** Where a word stands that begins a line of an instruction and is none of the language's. */
    private static final Set<EReference> STATEMENTS = Set.of(IsaPackage.Literals.NAMED_ITEM__TABLE,
            IsaPackage.Literals.FORM_ITEM__DECLARATION, IsaPackage.Literals.CALL_STATEMENT__PROCEDURE,
            IsaPackage.Literals.REFERENCE__DECLARATION);

    private final MeantNames meant;

    @Inject
    IsaLinkingMessages(MeantNames meant) {
        this.meant = meant;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        EReference reference = context.getReference();
        if (context.getContext() instanceof FieldAccess access && isConsequence(access.getTarget())
                || isOperandOfNothing(context.getContext(), reference)
                || isOperandWithoutWidth(context.getContext(), reference, context.getLinkText())
                || isInherited(reference) && lacksBase(context.getContext())) {
            return null;
        }
        String name = context.getLinkText();
        Optional<String> habit = STATEMENTS.contains(reference) ? Habits.of(name) : Optional.empty();
        if (habit.isPresent()) {
            return new DiagnosticMessage(habit.get(), Severity.ERROR, IssueCodes.NO_STATEMENT);
        }
        if (reference == IsaPackage.Literals.NAMED_ITEM__TABLE) {
            return new DiagnosticMessage(Legible.message("There is no table of names " + Legible.quoted(name)
                    + ", and no statement begins with this word"), Severity.ERROR, IssueCodes.NO_STATEMENT);
        }
        String message = reference == IsaPackage.Literals.MACHINE__BASE
                ? "There is no machine \"" + name + "\" in this project, in this folder or in the library, "
                + "which has "
                        + String.join(", ", Library.machineNames())
                : "There is no " + WANTED.getOrDefault(reference.getEReferenceType(), "declaration") + " "
                + Legible.quoted(name)
                        + instead(context.getContext(), reference, name);
        return new DiagnosticMessage(Legible.message(message), Severity.ERROR, IssueCodes.UNKNOWN);
    }

    /** {@return whether what takes the operand is unknown itself, and said to be} */
    private static boolean isOperandOfNothing(EObject context, EReference reference) {
        return reference == IsaPackage.Literals.NAMED_ITEM__OPERAND && context instanceof NamedItem item
                && item.getTable() != null && item.getTable().eIsProxy()
                || reference == IsaPackage.Literals.FORM_ITEM__OPERAND && context instanceof FormItem form
                && form.getDeclaration() != null && form.getDeclaration().eIsProxy();
    }

    /** {@return whether the encoding has the name without a width, which is said there} */
    private static boolean isOperandWithoutWidth(EObject context, EReference reference, String name) {
        InstructionDeclaration instruction = EcoreUtil2.getContainerOfType(context, InstructionDeclaration.class);
        return reference != IsaPackage.Literals.NAMED_BITS__CONSTANT && instruction != null
                && instruction.getEncoding() != null && instruction.getEncoding().getItems().stream()
                        .anyMatch(item -> item instanceof NamedBits bits && bits.getConstant() != null
                                && bits.getConstant().eIsProxy() && name.equals(written(bits)));
    }

    private static String written(NamedBits bits) {
        return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(bits));
    }

    /** {@return whether what is referred to may be declared in another machine} */
    private static boolean isInherited(EReference reference) {
        return reference != IsaPackage.Literals.MACHINE__BASE
                && reference.getEReferenceType() != IsaPackage.Literals.OPERAND_PART;
    }

    /** {@return whether a machine that is extended is not there: nobody can tell which names it declares} */
    private static boolean lacksBase(EObject context) {
        Set<Machine> seen = new HashSet<>();
        Machine one = EcoreUtil2.getContainerOfType(context, Machine.class);
        while (one != null && !one.eIsProxy() && seen.add(one)) {
            one = one.getBase();
        }
        return one != null && one.eIsProxy();
    }

    /**
     * {@return whether something is known for a mistake already, so that its having no fields is not another one} Looks
     * but two levels down: a chain of fields may be long, and each of its links asks.
     */
    private static boolean isConsequence(Expression target) {
        Expression owner = target instanceof Index element ? element.getTarget() : target;
        return switch (owner) {
            case Reference unknown -> unknown.getDeclaration() == null || unknown.getDeclaration().eIsProxy();
            // null in a damaged text, where the name of the field is missing
            case FieldAccess field -> isFieldOfField(field) || isConsequence(field.getTarget())
                    || field.getField() == null || field.getField().eIsProxy();
            case null, default -> false;
        };
    }

    private static boolean isFieldOfField(FieldAccess field) {
        return field.getTarget() instanceof FieldAccess
                || field.getTarget() instanceof Index element && element.getTarget() instanceof FieldAccess;
    }

    private String instead(EObject context, EReference reference, String name) {
        Machine machine = EcoreUtil2.getContainerOfType(context, Machine.class);
        if (machine == null) {
            return "";
        }
        if (reference == IsaPackage.Literals.NAMED_BITS__CONSTANT) {
            return "; an operand has its width in bits behind it, as in " + name + ":4";
        }
        EObject callable = MachineView.of(machine).names().get(Space.CALLABLE, name);
        if (callable instanceof ProcedureDeclaration) {
            return "; a procedure is called as a statement of its own";
        }
        if (callable instanceof FunctionDeclaration) {
            return "; a function is called inside of an expression, with its arguments in parentheses";
        }
        return reference == IsaPackage.Literals.REFERENCE__DECLARATION
                && MachineView.of(machine).names().get(Space.DEVICE, name) != null
                        ? "; a device is used as in input(" + name + ")" : meant.question(context, reference, name);
    }
}
