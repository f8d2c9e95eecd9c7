package org.trapeze.asm.assembler;

import org.trapeze.asm.source.Token;

/** What a program says a name stands for. */
abstract sealed class Definition permits LabelDefinition, ConstantDefinition {
    private final Token name;

    Definition(Token name) {
        this.name = name;
    }

    Token name() {
        return name;
    }
}
