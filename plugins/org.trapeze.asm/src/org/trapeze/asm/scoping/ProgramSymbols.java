package org.trapeze.asm.scoping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;

/** The labels and constants of a program by name; of several with one name the first. */
public final class ProgramSymbols {
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    /** @param program in its present state */
    public ProgramSymbols(Program program) {
        for (Element element : program.getElements()) {
            if (element instanceof Symbol symbol && symbol.getName() != null) {
                symbols.putIfAbsent(symbol.getName(), symbol);
            }
        }
    }

    /** {@return the label or constant of a name, or null} */
    public Symbol get(String name) {
        return symbols.get(name);
    }

    /** {@return all of them in the order of the text} */
    public Map<String, Symbol> all() {
        return Collections.unmodifiableMap(symbols);
    }
}
