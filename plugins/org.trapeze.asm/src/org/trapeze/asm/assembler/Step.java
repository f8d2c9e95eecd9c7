package org.trapeze.asm.assembler;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.source.Item;

/** What an element of the program does when the program is laid out. */
sealed interface Step {
    /** A name gets the present address. */
    record Name(Definition definition) implements Step {
    }

    /**
     * Placing goes on elsewhere.
     *
     * @param address the storage address
     * @param virtual the same as the program sees it; null where it sees the storage address
     */
    record Origin(Item.Statement statement, Expression address, Expression virtual) implements Step {
    }

    /**
     * Units are left out or filled, up to the next multiple of a number.
     *
     * @param fill their content, or null
     */
    record Align(Item.Statement statement, Expression boundary, Expression fill) implements Step {
    }

    /**
     * Units are left out or filled.
     *
     * @param fill their content, or null
     */
    record Space(Item.Statement statement, Expression count, Expression fill) implements Step {
    }

    /** Units are placed. */
    record Place(Item.Statement statement, Content content) implements Step {
    }
}
