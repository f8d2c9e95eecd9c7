package org.trapeze.ui.completion;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.resource.IEObjectDescription;

import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;

/** What a proposed name of a description is: its kind, and its width where it has one. Any thread. */
final class NameDetails {
    private NameDetails() {
    }

    private static EObject target(ContentAssistEntry entry) {
        Object source = entry.getSource();
        return source instanceof IEObjectDescription description ? description.getEObjectOrProxy()
                : source instanceof EObject object ? object : null;
    }

    static String of(ContentAssistEntry entry) {
        return switch (target(entry)) {
            case ComponentDeclaration one -> one.getKind().getLiteral() + (one.getCount() == null ? ""
                    : ", " + one.getCount() + " of") + bits(one.getWidth());
            case OperandPart one -> "operand" + bits(one.getWidth());
            case Parameter one -> "parameter" + bits(one.getWidth());
            case DeviceDeclaration one -> "device" + bits(one.getWidth());
            case ConstantDeclaration one -> "constant" + bits(one.getWidth());
            case FieldDeclaration one -> "bits " + one.getHigh() + (one.getLow() == null ? "" : ":" + one.getLow());
            case FunctionDeclaration one -> parameters(one.getParameters()) + bits(one.getWidth());
            case ProcedureDeclaration one -> parameters(one.getParameters());
            case CauseDeclaration one -> "cause" + (one.getNumber() == null ? "" : " " + one.getNumber());
            case ModeDeclaration one -> "mode " + one.getValue();
            case InstructionDeclaration one -> one.getTitle() == null ? "" : one.getTitle();
            case null, default -> entry.getDescription() == null ? "" : entry.getDescription();
        };
    }

    /** {@return the name of an icon; null for words of the language} */
    static String image(ContentAssistEntry entry) {
        return switch (target(entry)) {
            case ComponentDeclaration one -> "component";
            case InstructionDeclaration one -> "instruction";
            case FunctionDeclaration one -> "function";
            case ProcedureDeclaration one -> "function";
            case ConstantDeclaration one -> "constant";
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
