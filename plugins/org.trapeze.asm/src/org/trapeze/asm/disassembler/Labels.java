package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.asm.image.Symbol;

/** Gives addresses names, where there are some. */
@FunctionalInterface
public interface Labels {
    /** No names. */
    Labels NONE = address -> Optional.empty();

    /** {@return the name of an address, as the program sees it} */
    Optional<String> at(BigInteger address);

    /** {@return the labels of an image; of several at one address the first} */
    static Labels of(List<Symbol> symbols) {
        Map<BigInteger, String> names = new HashMap<>();
        for (Symbol symbol : symbols) {
            if (symbol.kind() == Symbol.Kind.LABEL) {
                names.putIfAbsent(symbol.value(), symbol.name());
            }
        }
        return address -> Optional.ofNullable(names.get(address));
    }
}
