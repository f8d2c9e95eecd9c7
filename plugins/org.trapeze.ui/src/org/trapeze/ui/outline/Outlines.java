package org.trapeze.ui.outline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.isa.ProcedureDeclaration;

import org.trapeze.ui.model.ModelSnapshot;

/** Makes outlines of models: what is defined, in the order of the text. Any thread. */
final class Outlines {

    private Outlines() {
    }

    /** {@return the outline of a model} */
    static List<OutlineNode> of(ModelSnapshot snapshot) {
        List<OutlineNode> nodes = new ArrayList<>();
        if (snapshot.root() instanceof Machine machine) {
            machine.getDeclarations().forEach(declaration -> add(nodes, snapshot, declaration));
            return List.of(node(snapshot, machine, machine.getName(), machine.getTitle(), "isa_file", nodes));
        }
        if (snapshot.root() instanceof Program program) {
            for (Element element : program.getElements()) {
                if (element instanceof Symbol symbol) {
                    add(nodes, snapshot, symbol, symbol.getName(), symbol instanceof Macro ? "macro" : "",
                            icon(symbol));
                }
            }
        }
        return nodes;
    }

    private static String icon(Symbol symbol) {
        return symbol instanceof Label ? "label" : symbol instanceof Macro ? "function" : "constant";
    }

    private static void add(List<OutlineNode> nodes, ModelSnapshot snapshot, Declaration declaration) {
        switch (declaration) {
        case InstructionDeclaration one -> add(nodes, snapshot, one, one.getName(), one.getTitle(), "instruction");
        case ComponentDeclaration one -> addComponent(nodes, snapshot, one);
        case AliasDeclaration one -> add(nodes, snapshot, one, one.getName(), "alias", "component");
        case ConstantDeclaration one -> add(nodes, snapshot, one, one.getName(), "constant", "constant");
        case NamesDeclaration one -> add(nodes, snapshot, one, one.getName(), "names", "constant");
        case OperandDeclaration one -> add(nodes, snapshot, one, one.getName(), "operand", "function");
        case ExtensionDeclaration one -> add(nodes, snapshot, one, one.getName(), "extension", "isa_file");
        case FunctionDeclaration one -> add(nodes, snapshot, one, one.getName(), "function", "function");
        case ProcedureDeclaration one -> add(nodes, snapshot, one, one.getName(), "procedure", "function");
        case DirectiveDeclaration one -> add(nodes, snapshot, one, one.getName(), "directive", "constant");
        default -> {
            // settings and lists stand at the top of the text anyway
        }
        }
    }

    /** With the banks that modes see of it, each of which leads to where it is declared. */
    private static void addComponent(List<OutlineNode> nodes, ModelSnapshot snapshot, ComponentDeclaration component) {
        if (component.getName() != null) {
            List<OutlineNode> banks = component.getBanks().stream()
                    .filter(bank -> bank.getMode() != null && !bank.getMode().eIsProxy())
                    .map(bank -> node(snapshot, bank, component.getName() + ", bank " + bank.getBank(),
                            bank.getMode().getName(), "component", List.of()))
                    .toList();
            nodes.add(node(snapshot, component, component.getName(),
                    component.getKind().getLiteral() + (banks.isEmpty() ? "" : ", banked"), "component", banks));
        }
    }

    private static void add(List<OutlineNode> nodes, ModelSnapshot snapshot, EObject element, String name,
            String detail, String icon) {
        if (name != null) {
            nodes.add(node(snapshot, element, name, detail, icon, List.of()));
        }
    }

    private static OutlineNode node(ModelSnapshot snapshot, EObject element, String name, String detail, String icon,
            List<OutlineNode> children) {
        ITextRegion region = snapshot.language().get(ILocationInFileProvider.class).getSignificantTextRegion(element);
        return new OutlineNode(name == null ? "?" : name, detail == null ? "" : detail, icon, region.getOffset(),
                region.getLength(), children);
    }
}
