package org.trapeze.asm.scoping;

import org.trapeze.isa.isa.ComponentDeclaration;

/** The size of register arrays, as far as it can be told from a description that may be unfinished. */
final class RegisterBanks {
    /** More registers than this are no register file; their names are not kept. */
    private static final int LARGEST = 4096;

    private RegisterBanks() {
    }

    /** {@return the number of registers in an array; 0 for a component that is none} */
    static int size(ComponentDeclaration component) {
        String count = component.getCount();
        if (count == null) {
            return 0;
        }
        try {
            int size = Integer.decode(count.replace("_", ""));
            return size > LARGEST ? 0 : size;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
