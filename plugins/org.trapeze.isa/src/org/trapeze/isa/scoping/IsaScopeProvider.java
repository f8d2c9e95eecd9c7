package org.trapeze.isa.scoping;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.EncodingDeclaration;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.OperandForm;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.model.MachineNames;
import org.trapeze.isa.model.MachineView;

/** What the cross-references of the instruction-set language may refer to. */
public class IsaScopeProvider extends AbstractIsaScopeProvider {
    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == IsaPackage.Literals.MACHINE__BASE) {
            return MachineScopes.of(context.eResource(), super.getScope(context, reference));
        }
        Machine machine = EcoreUtil2.getContainerOfType(context, Machine.class);
        return machine == null ? IScope.NULLSCOPE : withinMachine(context, reference, MachineView.of(machine).names());
    }

    private static IScope withinMachine(EObject context, EReference reference, MachineNames names) {
        return new NameScope(reference.getEReferenceType(), local(context, reference),
                names.all(nameSpace(reference)));
    }

    private static NameScope.Names local(EObject context, EReference reference) {
        if (reference == IsaPackage.Literals.REFERENCE__DECLARATION) {
            return NameScope.Names.of(name -> LocalNames.find(context, name), () -> LocalNames.visibleFrom(context));
        }
        if (reference.getEReferenceType() == IsaPackage.Literals.OPERAND_PART) {
            return NameScope.Names.of(LocalNames.operands(encoding(context)));
        }
        if (reference == IsaPackage.Literals.FIELD_ACCESS__FIELD && context instanceof FieldAccess access) {
            return Components.of(access.getTarget()).map(IsaScopeProvider::fields).map(NameScope.Names::of)
                    .orElse(NameScope.Names.NONE);
        }
        return NameScope.Names.NONE;
    }

    /** {@return the encoding of the instruction or of the operand's form around a place; null outside of both} */
    private static EncodingDeclaration encoding(EObject place) {
        for (EObject outer = place; outer != null; outer = outer.eContainer()) {
            if (outer instanceof InstructionDeclaration instruction) {
                return instruction.getEncoding();
            }
            if (outer instanceof OperandForm form) {
                return form.getEncoding();
            }
        }
        return null;
    }

    private static Map<String, FieldDeclaration> fields(ComponentDeclaration component) {
        Map<String, FieldDeclaration> fields = new LinkedHashMap<>();
        component.getFields().forEach(field -> fields.putIfAbsent(String.valueOf(field.getName()), field));
        return fields;
    }

    private static MachineNames.Space nameSpace(EReference reference) {
        EClass type = reference.getEReferenceType();
        if (type == IsaPackage.Literals.FUNCTION_DECLARATION || type == IsaPackage.Literals.PROCEDURE_DECLARATION) {
            return MachineNames.Space.CALLABLE;
        }
        if (type == IsaPackage.Literals.DEVICE_DECLARATION) {
            return MachineNames.Space.DEVICE;
        }
        if (type == IsaPackage.Literals.NAMES_DECLARATION) {
            return MachineNames.Space.NAMES;
        }
        if (type == IsaPackage.Literals.INSTRUCTION_DECLARATION) {
            return MachineNames.Space.INSTRUCTION;
        }
        if (type == IsaPackage.Literals.EXTENSION_DECLARATION) {
            return MachineNames.Space.EXTENSION;
        }
        if (type == IsaPackage.Literals.OPERAND_DECLARATION) {
            return MachineNames.Space.OPERAND;
        }
        if (type == IsaPackage.Literals.INSTRUCTION_DECLARATION) {
            return MachineNames.Space.INSTRUCTION;
        }
        return type == IsaPackage.Literals.SIZE_DECLARATION ? MachineNames.Space.DIRECTIVE : MachineNames.Space.VALUE;
    }
}
