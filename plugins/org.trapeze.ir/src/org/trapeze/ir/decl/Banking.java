package org.trapeze.ir.decl;

import java.util.Map;

/**
 * Which bank of a banked register each mode sees. The banks stand one after the other in the component's array, each
 * with the same number of elements. A value of M that names no mode sees bank 0.
 *
 * @param bankOf bank of each mode, by the content of the mode component
 * @param banks  how many banks there are, at least 1
 */
public record Banking(Map<Long, Integer> bankOf, int banks) {
    public Banking {
        bankOf = Map.copyOf(bankOf);
        int last = banks - 1;
        if (banks < 1 || bankOf.values().stream().anyMatch(bank -> bank < 0 || bank > last)) {
            throw new IllegalArgumentException(bankOf + " of " + banks);
        }
    }

    /** {@return the number of the bank that a mode sees} */
    public int bank(long mode) {
        return bankOf.getOrDefault(mode, 0);
    }
}
