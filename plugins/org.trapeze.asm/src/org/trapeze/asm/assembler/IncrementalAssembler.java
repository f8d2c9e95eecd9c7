package org.trapeze.asm.assembler;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Lines;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

/**
 * Assembles the states of a program that is being edited. Lines that have not changed are neither read nor compared
 * with the forms of instructions again; only addresses and values are computed anew, since they depend on everything.
 * What it finds is always the same as what {@link Assembler} does. One thread at a time.
 */
public final class IncrementalAssembler {
    /** What is kept of lines that are gone is thrown away when it becomes as much as what is needed. */
    private static final int SLACK = 10_000;

    private final MachineSyntax syntax;
    private final Lines lines = new Lines();
    private final Map<Item, Step> known = new IdentityHashMap<>();
    /** How much was needed after the last time that all was thrown away. */
    private int needed;

    /** @param syntax of the machine; of another machine, nothing that is kept would be right */
    public IncrementalAssembler(MachineSyntax syntax) {
        this.syntax = syntax;
    }

    /** {@return the language of the machine it assembles for} */
    public MachineSyntax syntax() {
        return syntax;
    }

    /** {@return the image of the program as it is now, or what is wrong with it} */
    public Assembly assemble(SourceText source, Includes includes) {
        return next(source, assembler -> assembler.assembly(lines, known), includes);
    }

    /** {@return what is wrong with the program as it is now, without making an image of it} */
    public List<Problem> check(SourceText source, Includes includes) {
        return next(source, assembler -> assembler.problems(lines, known), includes);
    }

    private <T> T next(SourceText source, Function<Assembler, T> work, Includes includes) {
        if (known.size() > 2 * needed + SLACK) {
            known.clear();
            needed = 0;
        }
        lines.update(source.text());
        T result = work.apply(new Assembler(source, syntax, includes));
        needed = needed == 0 ? known.size() : needed;
        return result;
    }
}
