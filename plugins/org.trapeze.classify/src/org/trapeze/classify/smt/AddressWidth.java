package org.trapeze.classify.smt;

import java.util.List;
import java.util.stream.IntStream;

import org.trapeze.classify.AbstractMap;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.stmt.Stmt;

/** Finds a width in which the sum of any address, base and unit offset of an instruction and of trap delivery fits. */
final class AddressWidth {
    private static final int ROOM_FOR_SUMS = 2;

    private AddressWidth() {
    }

    static int of(Architecture machine, Instruction instruction) {
        int size = Long.SIZE - Long.numberOfLeadingZeros(machine.storage().size());
        int storage = Math.max(machine.storage().addressBits(), size);
        int statements = Math.max(widest(instruction.body().statements()),
                widest(machine.traps().delivery().body().statements()));
        return IntStream.of(storage, translation(machine.translation()), statements).max().getAsInt() + ROOM_FOR_SUMS;
    }

    private static int translation(Translation translation) {
        return switch (translation) {
            case Translation.Absolute absolute -> 0;
            case Translation.RelocationBounds relocation ->
                Math.max(relocation.base().width(), relocation.bound().width());
            case Translation.Mapped mapped -> throw AbstractMap.missing(mapped);
        };
    }

    private static int widest(List<Stmt> statements) {
        return statements.stream().mapToInt(AddressWidth::width).max().orElse(0);
    }

    private static int width(Stmt statement) {
        return switch (statement) {
            case Stmt.Load load -> load.address().width();
            case Stmt.Store store -> store.address().width();
            case Stmt.If choice -> Math.max(widest(choice.then()), widest(choice.otherwise()));
            default -> 0;
        };
    }
}
