package org.trapeze.asm.assembler;

import java.util.function.Predicate;

import org.trapeze.asm.source.Token;

/** What a program says a name stands for. */
abstract sealed class Definition permits LabelDefinition, ConstantDefinition {
    private final Token name;
    private final String qualified;
    private Boolean free;

    Definition(Token name) {
        this.name = name;
        this.qualified = name.qualified();
    }

    /** The name in the whole program. */
    String qualified() {
        return qualified;
    }

    /** Whether the machine leaves the name to programs: found out once, as a definition is always of one machine. */
    boolean isFree(Predicate<Definition> find) {
        if (free == null) {
            free = find.test(this);
        }
        return free;
    }

    Token name() {
        return name;
    }
}
