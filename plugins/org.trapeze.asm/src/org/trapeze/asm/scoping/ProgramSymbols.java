package org.trapeze.asm.scoping;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Include;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.source.Directive;

/**
 * The labels, constants and macros of a program by name; of several with one name the first. Labels and constants with
 * a dot before them have names of their own behind each label without one, and in each macro.
 */
public final class ProgramSymbols {
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final Program program;
    private final boolean hasLocals;
    private final boolean includes;
    /** What the local names of an element are local to; made when first needed. */
    private Map<Element, String> scopes;

    /** @param program in its present state */
    public ProgramSymbols(Program program) {
        this.program = program;
        this.hasLocals = program.getElements().stream()
                .anyMatch(element -> element instanceof Symbol symbol && isLocal(symbol.getName()));
        this.includes = program.getElements().stream().anyMatch(Include.class::isInstance);
        for (Element element : program.getElements()) {
            if (element instanceof Macro macro && macro.getName() != null) {
                macros.putIfAbsent(macro.getName().toLowerCase(Locale.ROOT), macro);
            } else if (element instanceof Symbol symbol && symbol.getName() != null) {
                symbols.putIfAbsent(qualified(symbol.getName(), symbol), symbol);
            }
        }
    }

    /** {@return the label or constant that a word in an element means, or null} */
    public Symbol get(String name, Element from) {
        Symbol local = hasLocals && isLocal(name) ? symbols.get(qualified(name, from)) : null;
        return local == null ? symbols.get(name) : local;
    }

    /** {@return the macro of a name in any case of letters, or null} */
    public Macro macro(String name) {
        return macros.get(name.toLowerCase(Locale.ROOT));
    }

    /** {@return all labels and constants in the order of the text, local ones by their whole name} */
    public Map<String, Symbol> all() {
        return Collections.unmodifiableMap(symbols);
    }

    /** {@return all macros by name, in small letters} */
    public Map<String, Macro> macros() {
        return Collections.unmodifiableMap(macros);
    }

    /** {@return whether the program includes others, which have names as well} */
    boolean includes() {
        return includes;
    }

    private static boolean isLocal(String name) {
        return name != null && name.length() > 1 && name.charAt(0) == '.';
    }

    private String qualified(String name, Element element) {
        return isLocal(name) ? scopes().getOrDefault(element, "") + name : name;
    }

    private synchronized Map<Element, String> scopes() {
        if (scopes == null) {
            scopes = new IdentityHashMap<>();
            String scope = "";
            String macro = null;
            for (Element element : program.getElements()) {
                if (element instanceof Macro begin) {
                    macro = begin.getName() + "#";
                } else if (macro == null && element instanceof Label label
                        && !isLocal(label.getName())) {
                    scope = label.getName();
                } else if (macro != null && endsMacro(element)) {
                    macro = null;
                }
                scopes.put(element, macro == null ? scope : macro);
            }
        }
        return scopes;
    }

    private static boolean endsMacro(Element element) {
        return element instanceof Statement && NodeModelUtils
                .findNodesForFeature(element, GasmPackage.Literals.STATEMENT__OPERATION).stream()
                .anyMatch(node -> Directive.of(NodeModelUtils.getTokenText(node)) == Directive.ENDM);
    }
}
