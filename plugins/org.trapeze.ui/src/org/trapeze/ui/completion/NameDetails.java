package org.trapeze.ui.completion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.resource.IEObjectDescription;

import org.trapeze.isa.isa.AccessKind;
import org.trapeze.isa.isa.AccessParameter;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.ForStatement;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.LetStatement;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.RestPart;
import org.trapeze.isa.isa.SizeDeclaration;

/** What a proposed name of a description is: its kind, and its width where it has one. Any thread. */
final class NameDetails {
    private static final Map<ComponentKind, String> KINDS = Map.of(ComponentKind.GENERAL, "register",
            ComponentKind.PC, "program counter", ComponentKind.MODE, "mode of the processor",
            ComponentKind.RELOCATION, "relocation register", ComponentKind.RESOURCE, "resource");

    private NameDetails() {
    }

    /** {@return what the name means; null for words of the language} */
    static EObject target(ContentAssistEntry entry) {
        Object source = entry.getSource();
        return source instanceof IEObjectDescription description ? description.getEObjectOrProxy()
                : source instanceof EObject object ? object : null;
    }

    static String of(ContentAssistEntry entry) {
        return switch (target(entry)) {
            case ComponentDeclaration one -> KINDS.get(one.getKind()) + (one.getCount() == null ? ""
                    : "s, " + one.getCount() + " of them") + bits(one.getWidth());
            case OperandPart one -> "operand" + bits(one.getWidth());
            case PseudoOperand one -> "operand" + bits(one.getWidth());
            case RestPart one -> "operand of a form";
            case Parameter one -> "parameter" + bits(one.getWidth());
            case AccessParameter one -> "kind of access";
            case AccessKind one -> "kind of access";
            case LetStatement one -> "local" + bits(one.getWidth());
            case ForStatement one -> "loop variable";
            case AliasDeclaration one -> "alias";
            case DeviceDeclaration one -> "device" + bits(one.getWidth());
            case ConstantDeclaration one -> "constant" + bits(one.getWidth());
            case FieldDeclaration one -> "bits " + one.getHigh() + (one.getLow() == null ? "" : ":" + one.getLow());
            case SizeDeclaration one -> one.getBits() + " bits";
            case NamesDeclaration one -> "table of names";
            case OperandDeclaration one -> "forms of an operand" + bits(one.getWidth());
            case FunctionDeclaration one -> "function " + parameters(one.getParameters()) + bits(one.getWidth());
            case ProcedureDeclaration one -> "procedure " + parameters(one.getParameters());
            case CauseDeclaration one -> "trap cause" + (one.getNumber() == null ? "" : " " + one.getNumber());
            case ModeDeclaration one -> "mode " + one.getValue();
            case InstructionDeclaration one -> "instruction" + (one.getTitle() == null ? "" : ", " + one.getTitle());
            case ExtensionDeclaration one -> "extension";
            case Machine one -> "machine" + (one.getTitle() == null ? "" : ", " + one.getTitle());
            case null, default -> "";
        };
    }

    /** {@return how far away a name is declared: 0 for those of a body alone; more for words of the language} */
    static int rank(ContentAssistEntry entry) {
        return switch (target(entry)) {
            case OperandPart one -> 0;
            case RestPart one -> 0;
            case Parameter one -> 0;
            case LetStatement one -> 0;
            case ForStatement one -> 0;
            case FieldDeclaration one -> 0;
            case ComponentDeclaration one -> 1;
            case AliasDeclaration one -> 1;
            case null -> 3;
            default -> 2;
        };
    }

    /** {@return the name of an icon; null for words of the language} */
    static String image(ContentAssistEntry entry) {
        return switch (target(entry)) {
            case ComponentDeclaration one -> "component";
            case AliasDeclaration one -> "component";
            case InstructionDeclaration one -> "instruction";
            case FunctionDeclaration one -> "function";
            case ProcedureDeclaration one -> "function";
            case ConstantDeclaration one -> "constant";
            case Machine one -> "isa_file";
            case null, default -> null;
        };
    }

    private static String bits(String width) {
        return width == null ? "" : ", " + width + " bits";
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream().map(one -> one.getName() + " : " + one.getWidth())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
