package org.trapeze.asm.assembler;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.MachineSyntax;

/** The names a program defines. Upper and lower case differ. */
final class SymbolTable {
    private static final String OTHER = "; choose another name";

    private final SourceMap map;
    private final MachineSyntax syntax;
    private final Problems problems;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    /** Words that stand where a label without its colon would. */
    private final Set<String> suspects = new HashSet<>();

    SymbolTable(SourceMap map, MachineSyntax syntax, Problems problems) {
        this.map = map;
        this.syntax = syntax;
        this.problems = problems;
    }

    /** Adds a definition, unless the name is taken; that is reported. */
    void define(Definition definition) {
        String name = definition.qualified();
        if (definition.isFree(one -> reserved(one) == null)) {
            Definition first = definitions.putIfAbsent(name, definition);
            if (first != null) {
                duplicate(definition, "'" + name + "' is defined in "
                        + where(first.name(), definition.name()) + " already" + OTHER);
            }
        } else {
            duplicate(definition, reserved(definition));
        }
    }

    /** What the name stands for already, whatever the program says; or null. */
    private String reserved(Definition definition) {
        String name = definition.qualified();
        if (name.equals(".")) {
            return "'.' is the current address; placing goes on at another one by: " + Directive.ORG.usage();
        }
        if (syntax.registers().contains(definition.name())) {
            return "'" + name + "' is a register of " + syntax.architecture().name() + OTHER;
        }
        return syntax.mode(name) == null ? null
                : "'" + name + "' is a mode of " + syntax.architecture().name() + OTHER;
    }

    private void duplicate(Definition definition, String why) {
        problems.error(definition.name(), ProblemCodes.DUPLICATE_SYMBOL, why);
    }

    /** {@return the line where a word stands, and the file unless another one stands there as well} */
    String where(Token word, Token other) {
        SourceMap.Place place = map.place(map.written(word.offset()));
        boolean near = place.text() == map.place(map.written(other.offset())).text();
        return "line " + place.line() + (near ? "" : " of " + place.text().shortName());
    }

    /** Remembers a word that is reported already where it may have been meant to be a label. */
    void suspect(Token word) {
        suspects.add(word.text());
    }

    /** Whether a word that has no definition seems to have lost it by a mistake that is reported. */
    boolean isSuspect(Token word) {
        return suspects.contains(word.text());
    }

    /** The definition that a word refers to, or null: its own local one before one of the whole program. */
    Definition get(Token word) {
        Definition local = word.isLocal() ? definitions.get(word.qualified()) : null;
        return local == null ? definitions.get(word.text()) : local;
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
