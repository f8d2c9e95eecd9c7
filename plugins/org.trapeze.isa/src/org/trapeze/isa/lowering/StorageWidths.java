package org.trapeze.isa.lowering;

import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.model.Numbers;

/** Reads how many bits of storage an access means. */
final class StorageWidths {
    private StorageWidths() {
    }

    /**
     * {@return the bits, {@code unit} where nothing is written, or {@link Expressions#UNKNOWN} where it is malformed}
     */
    static int width(StorageAccess access, int unit) {
        if (access.getSize() != null) {
            return number(access.getSize().getBits());
        }
        return access.getBits() == null ? unit : number(access.getBits());
    }

    private static int number(String text) {
        return Numbers.parse(text, 1, Expr.MAX_WIDTH).map(Long::intValue).orElse(Expressions.UNKNOWN);
    }
}
