package org.trapeze.ui.references;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Operands;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Token;

/** Words in a program that nothing in it or in its machine defines: another program that includes it may. */
final class UnlinkedWords {
    private static final EReference SYMBOLS = GasmPackage.Literals.OPERANDS__SYMBOLS;

    private UnlinkedWords() {
    }

    /** {@return the places of a word in operands where it is not linked} */
    static List<Occurrence> in(XtextResource resource, String word) {
        List<Occurrence> found = new ArrayList<>();
        Set<Integer> parameters = new HashSet<>();
        if (resource.getContents().getFirst() instanceof Program program) {
            MacroParameters.of(program).stream().flatMap(macro -> macro.words().stream()).map(Token::offset)
                    .forEach(parameters::add);
        }
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext();) {
            if (all.next() instanceof Operands operands && hasProxy(operands)) {
                add(found, operands, word, parameters);
            }
        }
        return found;
    }

    private static boolean hasProxy(Operands operands) {
        return basic(operands).stream().anyMatch(EObject::eIsProxy);
    }

    private static List<EObject> basic(Operands operands) {
        return ((InternalEList<EObject>) operands.getSymbols()).basicList();
    }

    private static void add(List<Occurrence> found, Operands operands, String word, Set<Integer> parameters) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(operands, SYMBOLS);
        for (int i = 0; i < nodes.size() && i < basic(operands).size(); i++) {
            INode node = nodes.get(i);
            if (basic(operands).get(i).eIsProxy() && NodeModelUtils.getTokenText(node).equals(word)
                    && !parameters.contains(node.getOffset())) {
                found.add(new Occurrence(node.getOffset(), node.getLength(), Occurrence.Use.READ));
            }
        }
    }
}
