package org.trapeze.isa.lowering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Warns of accesses to storage behind a new content of a relocation register: statements take effect one after the
 * other, so that such an access goes to another place than those before it. Instructions that load several registers
 * from storage are meant to read all of them first.
 */
final class RedirectionChecks {
    private final Symbols symbols;
    private final Problems problems;
    private final Frame frame;

    RedirectionChecks(Symbols symbols, Problems problems, Frame frame) {
        this.symbols = symbols;
        this.problems = problems;
        this.frame = frame;
    }

    void all(List<Stmt> statements) {
        if (!symbols.relocating().isEmpty()) {
            follow(statements, new LinkedHashSet<>());
        }
    }

    /** {@return whether execution goes on behind the statements}; adds what they have written by then. */
    private boolean follow(List<Stmt> statements, Set<StateComponent> written) {
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Write write when symbols.relocating().contains(write.component()) ->
                    written.add(write.component());
                case Stmt.Load load when load.space() == Space.TRANSLATED -> check(load, written);
                case Stmt.Store store when store.space() == Space.TRANSLATED -> check(store, written);
                case Stmt.If choice -> {
                    if (!either(choice, written)) {
                        return false;
                    }
                }
                case Stmt.Trap end -> {
                    return false;
                }
                case Stmt.Halt end -> {
                    return false;
                }
                case Stmt.Unpredictable end -> {
                    return false;
                }
                default -> {
                    // The others neither move the window nor look through it.
                }
            }
        }
        return true;
    }

    private boolean either(Stmt.If choice, Set<StateComponent> written) {
        Set<StateComponent> then = new LinkedHashSet<>(written);
        Set<StateComponent> otherwise = new LinkedHashSet<>(written);
        boolean first = follow(choice.then(), then);
        boolean second = follow(choice.otherwise(), otherwise);
        // What ends the instruction does not come to what follows.
        written.addAll(first ? then : Set.of());
        written.addAll(second ? otherwise : Set.of());
        return first || second;
    }

    private void check(Stmt access, Set<StateComponent> written) {
        EObject place = written.isEmpty() ? null : frame.place(access);
        if (place != null) {
            String name = written.iterator().next().name();
            problems.warning(place, null, IssueCodes.REDIRECTED, "This goes through the '" + name + "' that was written"
                    + " before in this instruction; to reach storage by the old one, do so first, as in let x = mem[a],"
                    + " and write '" + name + "' last");
        }
    }
}
