package org.trapeze.asm.ide.skeleton;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an instruction is needed for. */
public enum InstructionKind {
    /** Whatever the machine has. */
    ANY,
    /** Stops the machine. */
    HALT,
    /** Goes back from a trap: sets the mode and the program counter. */
    RETURN,
    /** Always goes on elsewhere. */
    JUMP,
    /** Goes on elsewhere, or behind itself. */
    BRANCH,
    /** Goes on elsewhere and keeps where it came from. */
    CALL;

    /** {@return the kind of a name in lower case} */
    public static Optional<InstructionKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.word().equals(name)).findFirst();
    }

    /** {@return its name in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
