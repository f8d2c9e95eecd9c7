package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.asm.expansion.Expander;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineEntry;
import org.trapeze.asm.image.LineTable;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Lines;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;

/** Assembles one program for one machine. Holds nothing between programs; any thread. */
public final class Assembler {
    /** Layouts until forms of several lengths have settled; after that the longest are taken. */
    private static final int MAX_LAYOUTS = 32;

    private final SourceMap map;
    private final Includes includes;
    private final MachineSyntax syntax;
    private final StorageShape shape;
    private final Problems problems;
    private final SymbolTable symbols;
    private final Values values;

    Assembler(SourceText source, MachineSyntax syntax, Includes includes) {
        this.map = new SourceMap(source);
        this.includes = includes;
        this.syntax = syntax;
        this.shape = syntax.architecture().storage();
        this.problems = new Problems(map);
        this.symbols = new SymbolTable(map, syntax, problems);
        this.values = new Values(symbols, syntax);
    }

    /** {@return the image of a program that includes nothing, or what is wrong with it} */
    public static Assembly assemble(SourceText source, MachineSyntax syntax) {
        return assemble(source, syntax, Includes.NONE);
    }

    /** {@return the image of a program, or what is wrong with it; which machine its text names does not matter here} */
    public static Assembly assemble(SourceText source, MachineSyntax syntax, Includes includes) {
        return new Assembler(source, syntax, includes).assembly(null, null);
    }

    /**
     * Once only.
     *
     * @param kept  the lines of the program, or null
     * @param known what their elements were found to be before, by identity; or null
     */
    Assembly assembly(Lines kept, Map<Item, Step> known) {
        Result result = run(kept, known, new Units(shape));
        return new Assembly(image(result), problems.sorted(), placements(result.layout().placed()));
    }

    /** {@return only what is wrong, as {@link #assembly} has it} Once only, with the same parameters. */
    List<Problem> problems(Lines kept, Map<Item, Step> known) {
        run(kept, known, Units.none(shape));
        return problems.sorted();
    }

    /** What an image is made of. */
    private record Result(Layout layout, Units units, EntryPoint entry) {
    }

    private Result run(Lines kept, Map<Item, Step> known, Units units) {
        var planner = new Planner(syntax, symbols, problems, known);
        planner.plan(Expander.expand(map, syntax::isWord, includes, problems, kept));
        Layout layout = layout(planner.steps());
        values.layoutIsDone(problems);
        emit(layout, units);
        completeConstants();
        Overlaps.check(layout.sections(), map, problems);
        checkJumps(layout);
        return new Result(layout, units, entry(planner, layout));
    }

    private Layout layout(List<Step> steps) {
        for (int round = 1;; round++) {
            var found = new Problems(map);
            symbols.forget();
            var layout = new Layout(shape, values, found);
            layout.run(steps);
            if (!reconsider(layout.placed(), round > MAX_LAYOUTS)) {
                found.sorted().forEach(problems::add);
                return layout;
            }
        }
    }

    /** Says whether another layout is needed. */
    private boolean reconsider(List<Placed> placed, boolean longest) {
        boolean changed = false;
        for (Placed item : placed) {
            if (item.content() instanceof Code code && code.hasChoice()) {
                changed |= longest ? code.settle() : code.reconsider(item.section().at(item.address()), values);
            }
        }
        return changed;
    }

    private void emit(Layout layout, Units units) {
        for (Placed item : layout.placed()) {
            units.seek(item.address());
            if (item.content() instanceof Code code && code.emitConstant(units)) {
                continue;
            }
            try {
                item.content().emit(item.section().at(item.address()), units, values, problems);
            } catch (SyntaxException e) {
                e.report(problems);
            }
        }
    }

    /**
     * Only where all else is right: a line with an error is not placed, and labels before it would seem to lead
     * nowhere.
     */
    private void checkJumps(Layout layout) {
        var jumps = new Jumps(symbols, layout.sections(), problems);
        if (!problems.hasErrors() && jumps.canLeadNowhere()) {
            layout.placed().stream().map(Placed::content).filter(Code.class::isInstance).map(Code.class::cast)
                    .filter(code -> !code.isConstant()).forEach(jumps::check);
        }
    }

    private void completeConstants() {
        for (Definition definition : symbols.all()) {
            if (definition instanceof ConstantDefinition constant) {
                values.complete(constant);
            }
        }
    }

    private EntryPoint entry(Planner planner, Layout layout) {
        try {
            return planner.entries().isEmpty() ? EntryPoint.first(layout.placed(), problems)
                    : EntryPoint.named(planner.entries(), new Arguments(syntax.registers()), symbols, values, layout,
                            problems);
        } catch (SyntaxException e) {
            e.report(problems);
            return null;
        }
    }

    private Optional<Image> image(Result result) {
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        EntryPoint entry = result.entry();
        return Optional.of(new Image(syntax.architecture().name(), shape.unitBits(), result.units().segments(),
                entry.address(), entry.pc().longValue(), imageSymbols(), lines(result.layout().placed())));
    }

    private List<Symbol> imageSymbols() {
        var list = new ArrayList<Symbol>();
        for (Definition definition : symbols.all()) {
            String name = definition.name().qualified();
            list.add(switch (definition) {
                case LabelDefinition label -> Symbol.label(name, label.value(), label.address());
                case ConstantDefinition constant -> Symbol.constant(name, constant.value());
            });
        }
        return list;
    }

    private LineTable lines(List<Placed> placed) {
        var entries = new ArrayList<LineEntry>(placed.size());
        SourceText text = map.main();
        int line = 1;
        for (Placed item : placed) {
            SourceMap.Place place = map.place(map.written(item.statement().first().offset()));
            line = place.line(place.text() == text ? line : 1);
            text = place.text();
            entries.add(new LineEntry(item.address(), item.content().length(), text.name(), line,
                    item.content() instanceof Code));
        }
        return new LineTable(entries);
    }

    private List<Placement> placements(List<Placed> placed) {
        var list = new ArrayList<Placement>(placed.size());
        for (Placed item : placed) {
            BigInteger pc = item.section().at(item.address());
            Optional<Instruction> instruction =
                    item.content() instanceof Code code ? Optional.of(code.instruction()) : Optional.empty();
            int offset = item.statement().first().offset();
            int inMain = map.inMain(offset);
            Optional<String> expanded = inMain == offset ? Optional.empty() : Optional.of(item.statement().text());
            list.add(new Placement(inMain, expanded, item.address(), pc, item.content().length(), instruction));
        }
        // Sections may have changed the order of the source.
        list.sort(Comparator.comparingInt(Placement::offset));
        return list;
    }
}
