package org.trapeze.ir.print;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.expr.Local;

/** Writes address translation as descriptions do. */
public final class TranslationPrinter {
    private TranslationPrinter() {
    }

    /** {@return the translation, its last line ended by a line feed} */
    public static String print(Translation translation) {
        String map = switch (translation) {
            case Translation.Absolute absolute -> "absolute";
            case Translation.RelocationBounds relocation -> "relocation-bounds base "
                    + ExprPrinter.print(relocation.base()) + " bound " + ExprPrinter.print(relocation.bound());
            case Translation.Mapped mapped -> function(mapped);
        };
        return "translate " + map + " raises " + causes(translation.memoryTrap()) + "\n";
    }

    private static String function(Translation.Mapped mapped) {
        String kinds = Stream.of(AccessKind.values()).map(AccessKind::word).collect(Collectors.joining(" | "));
        return "(" + local(mapped.address()) + ", " + mapped.access().name() + " : " + kinds + ") to ("
                + local(mapped.absolute()) + ") {\n" + StmtPrinter.print(mapped.body()).indent(2) + "}";
    }

    private static String local(Local local) {
        return local.name() + " : " + local.width();
    }

    private static String causes(MemoryTrap trap) {
        boolean one = trap.fetch().equals(trap.load()) && trap.load().equals(trap.store());
        return one ? trap.load().name() : trap.fetch().name() + " on fetch, " + trap.load().name() + " on load, "
                + trap.store().name() + " on store";
    }
}
