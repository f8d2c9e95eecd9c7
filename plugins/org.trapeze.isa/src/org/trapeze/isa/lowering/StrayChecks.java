package org.trapeze.isa.lowering;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.Stray;
import org.trapeze.isa.parser.Legible;

/**
 * Says of what the parser passed over between declarations that it cannot stand there: once for each such place, and
 * only where the parser has said nothing of it.
 */
final class StrayChecks {
    /** Words of other languages that begin what is declared here as well. */
    private static final Map<String, String> OTHERS = Map.of("const", "constant", "def", "function", "fn", "function",
            "func", "function", "proc", "procedure", "reg", "general", "register", "general", "inst", "instruction",
            "cpu", "machine", "enum", "names");

    private final Problems problems;

    StrayChecks(Problems problems) {
        this.problems = problems;
    }

    void all(Machine machine) {
        Set<Integer> known = syntaxErrors(machine.eResource());
        Stray previous = null;
        for (Declaration declaration : machine.getDeclarations()) {
            if (declaration instanceof Stray stray) {
                check(stray, previous != null && continues(previous, stray), known);
            }
            previous = declaration instanceof Stray stray ? stray : null;
        }
    }

    /** A word on a new line after a brace is likely to be the next mistake; all else belongs to the one before. */
    private static boolean continues(Stray previous, Stray stray) {
        return !"}".equals(previous.getText()) || !isWord(stray.getText()) || line(previous) == line(stray);
    }

    private static int line(Stray stray) {
        return NodeModelUtils.getNode(stray).getEndLine();
    }

    private static boolean isWord(String text) {
        return text != null && text.charAt(0) < 0x80 && Character.isLetter(text.charAt(0));
    }

    /** {@return where the parser found errors} */
    private static Set<Integer> syntaxErrors(Resource resource) {
        Set<Integer> offsets = new HashSet<>();
        for (Resource.Diagnostic error : resource == null ? List.<Resource.Diagnostic>of() : resource.getErrors()) {
            if (error instanceof XtextSyntaxDiagnostic syntax) {
                offsets.add(syntax.getOffset());
            }
        }
        return offsets;
    }

    private void check(Stray stray, boolean afterStray, Set<Integer> known) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(stray, IsaPackage.Literals.STRAY__TEXT);
        boolean isSaid = afterStray || !nodes.isEmpty() && known.contains(nodes.getFirst().getOffset());
        if (isSaid) {
            problems.broken();
            return;
        }
        String text = String.valueOf(stray.getText());
        problems.error(stray, IsaPackage.Literals.STRAY__TEXT, Diagnostic.SYNTAX_DIAGNOSTIC,
                Legible.quoted(text) + " cannot stand here" + advice(text));
    }

    private static String advice(String text) {
        if (OTHERS.containsKey(text)) {
            return "; write '" + OTHERS.get(text) + "'";
        }
        if (isWord(text)) {
            return "; a declaration begins with a word such as general, function or instruction";
        }
        return text.equals("}") ? "; there is no { that it would close" : Legible.advice(text);
    }
}
