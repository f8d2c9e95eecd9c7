package org.trapeze.asm.assembler;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

/** The names a program defines. Upper and lower case differ. */
final class SymbolTable {
    private final SourceText source;
    private final MachineSyntax syntax;
    private final Problems problems;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    SymbolTable(SourceText source, MachineSyntax syntax, Problems problems) {
        this.source = source;
        this.syntax = syntax;
        this.problems = problems;
    }

    /** Adds a definition, unless the name is taken; that is reported. */
    void define(Definition definition) {
        String name = definition.name().text();
        if (name.equals(".")) {
            duplicate(definition, "'.' is the current address");
        } else if (syntax.registers().contains(definition.name())) {
            duplicate(definition, "'" + name + "' is a register of " + syntax.architecture().name());
        } else if (syntax.mode(name) != null) {
            duplicate(definition, "'" + name + "' is a mode of " + syntax.architecture().name());
        } else {
            Definition first = definitions.putIfAbsent(name, definition);
            if (first != null) {
                duplicate(definition, "'" + name + "' is defined in line " + source.line(first.name().offset())
                        + " already");
            }
        }
    }

    private void duplicate(Definition definition, String why) {
        problems.error(definition.name(), ProblemCodes.DUPLICATE_SYMBOL, why + "; choose another name");
    }

    /** The definition of a name, or null. */
    Definition get(String name) {
        return definitions.get(name);
    }

    /** All definitions in the order of the source. */
    Collection<Definition> all() {
        return definitions.values();
    }

    /** Before another layout. */
    void forget() {
        for (Definition definition : definitions.values()) {
            switch (definition) {
                case LabelDefinition label -> label.forget();
                case ConstantDefinition constant -> constant.forget();
            }
        }
    }
}
