package org.trapeze.isa.lowering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Reads;
import org.trapeze.ir.stmt.Stmt;

/** Finds the registers of kind relocation that decide where the addresses of a program lead. */
final class Relocating {
    private Relocating() {
    }

    static Set<StateComponent> by(Translation translation) {
        Set<StateComponent> read = new LinkedHashSet<>();
        switch (translation) {
            case Translation.Absolute absolute -> { }
            case Translation.RelocationBounds registers -> {
                read.addAll(Reads.components(registers.base()));
                read.addAll(Reads.components(registers.bound()));
            }
            case Translation.Mapped map -> collect(map.body().statements(), read);
        }
        return read.stream().filter(one -> one.kind() == StateKind.RELOCATION).collect(Collectors.toSet());
    }

    private static void collect(List<Stmt> statements, Set<StateComponent> read) {
        for (Stmt statement : statements) {
            statement.parts().forEach(part -> read.addAll(Reads.components(part)));
            if (statement instanceof Stmt.If choice) {
                collect(choice.then(), read);
                collect(choice.otherwise(), read);
            }
        }
    }
}
