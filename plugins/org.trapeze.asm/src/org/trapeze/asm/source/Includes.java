package org.trapeze.asm.source;

import java.util.Optional;

/** Finds the texts that a program includes, so that the assembler need not know where files are. */
@FunctionalInterface
public interface Includes {
    /** Finds nothing: a text that stands alone. */
    Includes NONE = (name, from) -> Optional.empty();

    /**
     * {@return the text of an included file; empty where there is none that can be read}
     *
     * @param name as it is written in the program, relative to the including file
     * @param from the text that includes it
     */
    Optional<SourceText> find(String name, SourceText from);
}
