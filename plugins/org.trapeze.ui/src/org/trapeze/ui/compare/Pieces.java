package org.trapeze.ui.compare;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.util.SimpleAttributeResolver;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.source.Directive;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.language.Language;

/**
 * Takes a text apart by its syntax alone: a description into declarations, a guest into routines, macros, constants and
 * sections. Each piece goes up to the next one, with the comments above it. Any thread.
 */
final class Pieces {
    /** Where a piece begins, and what it is. */
    private record Start(EObject element, String kind, String name, String icon) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final String text;
    private int from;

    private Pieces(String text) {
        this.text = text;
    }

    /** {@return the pieces in the order of the text; together they are all of it} */
    static List<Piece> of(Language language, String text) {
        IParseResult parsed = language.get(IParser.class).parse(new StringReader(text));
        Pieces found = new Pieces(text);
        EObject root = parsed.getRootASTElement();
        if (root instanceof Machine machine) {
            found.cut(machine.getDeclarations().stream().map(Pieces::start).toList());
        } else if (root instanceof Program program) {
            found.cut(starts(program));
        } else {
            found.cut(List.of());
        }
        return found.pieces;
    }

    private void cut(List<Start> starts) {
        Start last = new Start(null, "head", "Head", "isa_file");
        for (Start start : starts) {
            ICompositeNode node = NodeModelUtils.getNode(start.element());
            if (node != null) {
                end(last, begin(node.getOffset()));
                last = start;
            }
        }
        end(last, text.length());
    }

    /** Two pieces of one name, such as a machine's lists of modes, are told apart by their order. */
    private void end(Start start, int offset) {
        if (offset > from) {
            String key = start.kind() + " " + start.name();
            int number = seen.merge(key, 1, Integer::sum);
            pieces.add(new Piece(start.kind().hashCode(), number == 1 ? key : key + " " + number, start.name(),
                    start.icon(), from, offset - from));
            from = offset;
        }
    }

    /** {@return where a piece begins: at the first line of the comments right above its own, or inside of a line} */
    private int begin(int offset) {
        int line = lineStart(offset);
        if (line < from || !text.substring(line, offset).isBlank()) {
            return offset;
        }
        while (line > from) {
            int above = lineStart(line - 1);
            String comment = text.substring(above, line).strip();
            if (above < from || !(comment.startsWith(";") || comment.startsWith("//"))) {
                break;
            }
            line = above;
        }
        return line;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static Start start(Declaration declaration) {
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(declaration);
        String word = firstWord(declaration);
        return new Start(declaration, declaration.eClass().getName(), name == null ? word : name + " (" + word + ")",
                declaration instanceof InstructionDeclaration ? "instruction" : "function");
    }

    private static String firstWord(EObject element) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    return leaf.getText();
                }
            }
        }
        return "";
    }

    private static List<Start> starts(Program program) {
        List<Start> starts = new ArrayList<>();
        boolean inMacro = false;
        for (Element element : program.getElements()) {
            Directive directive = element instanceof Statement ? Directive.of(firstWord(element)) : null;
            if (inMacro) {
                inMacro = directive != Directive.ENDM;
            } else if (element instanceof Macro macro) {
                inMacro = true;
                starts.add(new Start(macro, "macro", macro.getName() + " (macro)", "function"));
            } else if (element instanceof Symbol symbol && symbol.getName() != null
                    && !symbol.getName().startsWith(".")) {
                starts.add(new Start(symbol, "symbol", symbol.getName(), symbol instanceof Label ? "label"
                        : "constant"));
            } else if (directive == Directive.SECTION || directive == Directive.ORG) {
                starts.add(new Start(element, "section", NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)),
                        "gasm_file"));
            }
        }
        return starts;
    }
}
