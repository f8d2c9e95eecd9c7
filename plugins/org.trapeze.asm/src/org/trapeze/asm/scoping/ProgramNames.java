package org.trapeze.asm.scoping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.xtext.util.IResourceScopeCache;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Include;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Finds the names of a program and of its machine; makes the tables once for each state of the two texts. */
@Singleton
public class ProgramNames {
    @Inject
    private IResourceScopeCache cache;

    /**
     * {@return what a word means that an element of a program names in an operand; null for nothing a program defines}
     */
    public Symbol symbol(Program program, String word, Element from) {
        return first(program, symbols -> symbols.get(word, from));
    }

    /** {@return the macro that a word at the start of a line of a program names; or null} */
    public Macro macro(Program program, String word) {
        return first(program, symbols -> symbols.macro(word));
    }

    /** {@return the names of a program itself and, behind them, those of the files it includes} */
    public List<ProgramSymbols> all(Program program) {
        return programs(program).stream().map(this::symbols).toList();
    }

    /** {@return a program itself and, behind it, those that it includes, directly or through others; each once} */
    public Set<Program> programs(Program program) {
        Set<Program> seen = new LinkedHashSet<>();
        collect(program, seen);
        return seen;
    }

    private <T> T first(Program program, Function<ProgramSymbols, T> lookUp) {
        T own = lookUp.apply(symbols(program));
        if (own != null || !symbols(program).includes()) {
            return own;
        }
        return all(program).stream().map(lookUp).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static void collect(Program program, Set<Program> seen) {
        if (seen.add(program)) {
            program.getElements().stream().filter(Include.class::isInstance).map(Include.class::cast)
                    .map(Include::getProgram).filter(included -> included != null && !included.eIsProxy())
                    .forEach(included -> collect(included, seen));
        }
    }

    /** {@return the labels, constants and macros of a program itself} */
    public ProgramSymbols symbols(Program program) {
        return cache.get(ProgramSymbols.class, program.eResource(), () -> new ProgramSymbols(program));
    }

    /** {@return the words of the program's machine, if there is that machine} */
    public Optional<MachineWords> words(Program program) {
        Machine machine = program.getMachine();
        if (machine == null || machine.eIsProxy()) {
            return Optional.empty();
        }
        return Optional.of(MachineView.of(machine).computed(MachineWords.class, MachineWords::new));
    }
}
