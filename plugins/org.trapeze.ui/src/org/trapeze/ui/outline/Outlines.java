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
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
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
        case ComponentDeclaration one ->
            add(nodes, snapshot, one, one.getName(), one.getKind().getLiteral(), "component");
        case FunctionDeclaration one -> add(nodes, snapshot, one, one.getName(), "function", "function");
        case ProcedureDeclaration one -> add(nodes, snapshot, one, one.getName(), "procedure", "function");
        case DirectiveDeclaration one -> add(nodes, snapshot, one, one.getName(), "directive", "constant");
        default -> {
            // settings and lists stand at the top of the text anyway
        }
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
