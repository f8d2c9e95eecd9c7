package org.trapeze.isa.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.SizeList;

/**
 * The names a machine declares, inherited ones included, in the name spaces that the language keeps apart. An
 * extension's declaration is the one that a name means, and of several in one machine the first one, or the last one of
 * instructions; that there is another in the same machine is an error elsewhere.
 */
public final class MachineNames {
    /** Name spaces: the same name in two of them is two things. */
    public enum Space {
        /** What an expression may name: components, aliases, constants, modes, causes of traps. */
        VALUE,
        /** What is called: functions and procedures. */
        CALLABLE,
        /** Tables of names that operands have in assembly language. */
        NAMES,
        /** Devices. */
        DEVICE,
        /** Directives of the assembly language, sizes included. */
        DIRECTIVE,
        /** Operands that are written in several forms. */
        OPERAND,
        /** Instructions; in an extension a name here replaces. */
        INSTRUCTION,
        /** Hardware extensions for virtualization. */
        EXTENSION
    }

    private final Map<Space, Map<String, EObject>> names = new EnumMap<>(Space.class);
    private final Map<Space, Map<String, EObject>> own = new EnumMap<>(Space.class);

    MachineNames(MachineView view) {
        for (Space space : Space.values()) {
            names.put(space, new LinkedHashMap<>());
        }
        for (Machine machine : view.chain()) {
            for (Space space : Space.values()) {
                own.put(space, new LinkedHashMap<>());
            }
            machine.getDeclarations().forEach(this::declare);
            own.forEach((space, declared) -> names.get(space).putAll(declared));
        }
    }

    /** {@return what a name means in a name space, or null} */
    public EObject get(Space space, String name) {
        return names.get(space).get(name);
    }

    /** {@return everything declared in a name space, by name, in the order of the texts} */
    public Map<String, EObject> all(Space space) {
        return Collections.unmodifiableMap(names.get(space));
    }

    private void declare(Declaration declaration) {
        switch (declaration) {
            case ComponentDeclaration component -> put(Space.VALUE, component.getName(), component);
            case AliasDeclaration alias -> put(Space.VALUE, alias.getName(), alias);
            case ConstantDeclaration constant -> put(Space.VALUE, constant.getName(), constant);
            case NamesDeclaration names -> put(Space.NAMES, names.getName(), names);
            case ModeList list -> list.getModes().forEach(mode -> put(Space.VALUE, mode.getName(), mode));
            case CauseList list -> list.getCauses().forEach(cause -> put(Space.VALUE, cause.getName(), cause));
            case FunctionDeclaration function -> put(Space.CALLABLE, function.getName(), function);
            case ProcedureDeclaration procedure -> put(Space.CALLABLE, procedure.getName(), procedure);
            case DeviceDeclaration device -> put(Space.DEVICE, device.getName(), device);
            case SizeList list -> list.getSizes().forEach(size -> put(Space.DIRECTIVE, size.getName(), size));
            case DirectiveDeclaration directive -> put(Space.DIRECTIVE, directive.getName(), directive);
            case ExtensionDeclaration extension -> put(Space.EXTENSION, extension.getName(), extension);
            case OperandDeclaration operand -> put(Space.OPERAND, operand.getName(), operand);
            case InstructionDeclaration instruction ->
                own.get(Space.INSTRUCTION).put(instruction.getName(), instruction);
            default -> {
                // The others have no names.
            }
        }
    }

    private void put(Space space, String name, EObject declared) {
        if (name != null) {
            own.get(space).putIfAbsent(name, declared);
        }
    }
}
