package org.trapeze.asm.disassembler;

import java.math.BigInteger;

import org.trapeze.asm.expression.Evaluator;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Token;

/** Knows no names: disassembled text without labels has none but those of the machine's syntax. */
enum NumbersOnly implements Evaluator.Names {
    INSTANCE;

    @Override
    public BigInteger value(Token name) throws SyntaxException {
        throw new SyntaxException(name.offset(), name.end(), "a name");
    }

    @Override
    public BigInteger here(Token place) throws SyntaxException {
        throw new SyntaxException(place.offset(), place.end(), "an address");
    }
}
