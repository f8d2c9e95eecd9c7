package org.trapeze.ui.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

import org.trapeze.ui.model.ModelSnapshot;

/**
 * The parameters of macros: words of the text between the first line of a macro and its end, which are no elements of
 * the model, and which mean nothing else there.
 */
public final class MacroParameters {
    private final Macro macro;
    private final List<Token> header;
    private final List<Token> body;

    private MacroParameters(Macro macro, ICompositeNode first, int end) {
        this.macro = macro;
        String text = first.getRootNode().getText();
        int start = first.getOffset();
        int split = start + first.getLength();
        this.header = scan(text, start, split);
        this.body = scan(text, split, end);
    }

    private static List<Token> scan(String text, int start, int end) {
        Scanner scanner = new Scanner(text.substring(start, Math.max(start, end)), start);
        List<Token> words = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            words.add(token);
        }
        return words;
    }

    /** {@return the macros of a program with their parameters} */
    public static List<MacroParameters> of(Program program) {
        List<MacroParameters> all = new ArrayList<>();
        Macro open = null;
        for (Element element : program.getElements()) {
            if (element instanceof Macro macro) {
                open = macro;
            } else if (open != null && isEnd(element)) {
                all.add(new MacroParameters(open, NodeModelUtils.getNode(open),
                        NodeModelUtils.getNode(element).getOffset()));
                open = null;
            }
        }
        return all;
    }

    private static boolean isEnd(Element element) {
        return element instanceof Statement && NodeModelUtils
                .findNodesForFeature(element, GasmPackage.Literals.STATEMENT__OPERATION).stream()
                .anyMatch(node -> Directive.of(NodeModelUtils.getTokenText(node)) == Directive.ENDM);
    }

    static Optional<Target> at(ModelSnapshot snapshot, int offset) {
        if (!(snapshot.root() instanceof Program program)) {
            return Optional.empty();
        }
        for (MacroParameters macro : of(program)) {
            Optional<Token> word = macro.words().stream()
                    .filter(token -> token.offset() <= offset && offset <= token.end()).findFirst();
            if (word.isPresent()) {
                return Optional.of(Target.parameter(macro.macro, word.get().text()));
            }
        }
        return Optional.empty();
    }

    /** {@return the places of a parameter} */
    static List<Occurrence> occurrences(Program program, Target target) {
        List<Occurrence> all = new ArrayList<>();
        for (MacroParameters one : of(program)) {
            if (EcoreUtil.getURI(one.macro).equals(target.uri())) {
                List<Token> defined = one.defined();
                one.words().stream().filter(token -> token.text().equals(target.name()))
                        .forEach(token -> all.add(new Occurrence(token.offset(), token.text().length(),
                                defined.contains(token) ? Occurrence.Use.DEFINITION : Occurrence.Use.READ)));
            }
        }
        return all;
    }

    /** {@return the words of the macro that are parameters where they are defined} */
    public List<Token> defined() {
        List<Token> names = new ArrayList<>();
        boolean expected = true;
        int depth = 0;
        for (Token token : header.subList(Math.min(2, header.size()), header.size())) {
            if (expected && token.kind() == TokenKind.WORD) {
                names.add(token);
            }
            depth += token.is('(') || token.is('[') || token.is('{') ? 1
                    : token.is(')') || token.is(']') || token.is('}') ? -1 : 0;
            expected = depth <= 0 && token.is(',');
        }
        return names;
    }

    /** {@return all words that are parameters, in the order of the text} */
    public List<Token> words() {
        List<Token> defined = defined();
        List<String> names = defined.stream().map(Token::text).toList();
        List<Token> words = new ArrayList<>(defined);
        if (!names.isEmpty()) {
            body.stream().filter(token -> token.kind() == TokenKind.WORD && names.contains(token.text()))
                    .forEach(words::add);
        }
        return words;
    }

    /** {@return the macro} */
    public EObject macro() {
        return macro;
    }
}
