package org.trapeze.asm.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trapeze.asm.expansion.Expander;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Match;

/**
 * The ways through one program with all that it includes, and where its data name places. Only ways that are written
 * down: where a register or a word
 * of storage says where to go, nobody knows before the program runs. A program with mistakes has ways as well;
 * statements that are wrong have none.
 */
public final class ControlFlow {
    /** Where a section of the program has come to. */
    private static final class Cursor {
        private Point routine;
        private Point block;
        /** Whether the last statement may be followed by what stands behind it. */
        private boolean open;
        /** Ways to labels behind which no instruction has been seen yet: they do not count where data stand there. */
        private final List<Step> pending = new ArrayList<>();

        void close() {
            open = false;
            pending.clear();
        }
    }

    private final MachineSyntax syntax;
    private final SourceMap map;
    private final Map<String, Point> points = new HashMap<>();
    private final Map<String, Item.Constant> constants = new HashMap<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final Set<Step> steps = new LinkedHashSet<>();
    private Cursor cursor = cursors.computeIfAbsent("", name -> new Cursor());

    private ControlFlow(SourceMap map, MachineSyntax syntax) {
        this.map = map;
        this.syntax = syntax;
    }

    /** {@return the ways through a program, in the order of its source} */
    public static List<Step> of(SourceText program, MachineSyntax syntax, Includes includes) {
        SourceMap map = new SourceMap(program);
        List<Item> items = Expander.expand(map, syntax::isWord, includes, new Problems(map));
        ControlFlow flow = new ControlFlow(map, syntax);
        items.forEach(flow::define);
        items.forEach(flow::follow);
        return List.copyOf(flow.steps);
    }

    private void define(Item item) {
        switch (item) {
            case Item.Label label -> points.putIfAbsent(label.first().qualified(), point(label.first()));
            case Item.Constant constant -> constants.putIfAbsent(constant.first().qualified(), constant);
            default -> {
                // defines nothing
            }
        }
    }

    private Point point(Token name) {
        SourceMap.Place place = map.place(name.offset());
        return new Point(name.qualified(), name.isLocal(), place.text().name(), place.offset(), name.text().length(),
                place.line());
    }

    private void follow(Item item) {
        switch (item) {
            case Item.Label label -> pass(label.first());
            case Item.Statement statement -> follow(statement);
            default -> {
                // leads nowhere
            }
        }
    }

    private void pass(Token label) {
        Point point = points.get(label.qualified());
        if (cursor.open && cursor.block != null) {
            cursor.pending.add(step(point, Step.Kind.FALL_THROUGH, label));
        }
        if (!point.local() || cursor.routine == null) {
            cursor.routine = point;
        }
        cursor.block = point;
        cursor.open = true;
    }

    private void follow(Item.Statement statement) {
        Token first = statement.first();
        Directive directive = syntax.isWord(first.text()) ? null : Directive.of(first.text());
        if (directive == Directive.SECTION) {
            String name = statement.operands().isEmpty() ? "" : statement.operands().getFirst().text();
            cursor = cursors.computeIfAbsent(name, fresh -> new Cursor());
        } else if (directive != null) {
            if (directive != Directive.ALIGN && directive != Directive.ENTRY) {
                cursor.close();
            }
        } else if (syntax.forms(first.text()).isEmpty()) {
            if (syntax.directive(first.text()) != null) {
                place(statement);
            }
            cursor.close();
        } else {
            List<Match> fitting = syntax.match(first, statement.operands()).fitting();
            if (!fitting.isEmpty()) {
                follow(statement, Aim.of(fitting.getFirst()));
            }
        }
    }

    /** What the machine finds in data, it may go to: a vector or a PSW is the only way to a trap handler. */
    private void place(Item.Statement statement) {
        begin(statement);
        List<Token> names = new ArrayList<>();
        for (Token token : statement.operands()) {
            if (token.text().equals(",")) {
                name(names);
            } else {
                names.add(token);
            }
        }
        name(names);
    }

    /** Differences of labels are lengths, not places. */
    private void name(List<Token> operand) {
        if (operand.stream().noneMatch(token -> token.text().equals("-"))) {
            operand.stream().filter(token -> token.kind() == TokenKind.WORD)
                    .forEach(name -> targets(name, new HashSet<>())
                            .forEach(target -> steps.add(step(target, Step.Kind.DATA, name))));
        }
        operand.clear();
    }

    private void begin(Item.Statement statement) {
        if (cursor.block == null) {
            cursor.block = start(statement.first());
            cursor.routine = cursor.block;
        }
    }

    private void follow(Item.Statement statement, Aim aim) {
        begin(statement);
        steps.addAll(cursor.pending);
        cursor.pending.clear();
        for (Token name : aim.names()) {
            for (Point target : targets(name, new HashSet<>())) {
                steps.add(step(target, aim.linked() ? Step.Kind.CALL : Step.Kind.JUMP, name));
            }
        }
        cursor.open = aim.goesOn();
    }

    private Point start(Token first) {
        SourceMap.Place place = map.place(map.written(first.offset()));
        return new Point("start of " + place.text().shortName(), false, place.text().name(), place.offset(), 0,
                place.line());
    }

    /** The labels that a name stands for, through constants. */
    private List<Point> targets(Token name, Set<String> seen) {
        String key = name.isLocal() && (points.containsKey(name.qualified()) || constants.containsKey(name.qualified()))
                ? name.qualified() : name.text();
        Point point = points.get(key);
        Item.Constant constant = constants.get(key);
        if (point != null) {
            return List.of(point);
        }
        List<Point> found = new ArrayList<>();
        if (constant != null && seen.add(key)) {
            constant.value().stream().filter(token -> token.kind() == TokenKind.WORD)
                    .forEach(token -> found.addAll(targets(token, seen)));
        }
        return found;
    }

    private Step step(Point to, Step.Kind kind, Token place) {
        int written = map.written(place.offset());
        SourceMap.Place where = map.place(written);
        String text = where.text().text();
        int length = written == place.offset() ? place.text().length() : wordLength(text, where.offset());
        return new Step(cursor.routine, cursor.block, to, kind, where.text().name(), where.offset(), length,
                where.line(), line(text, where.offset()));
    }

    private static int wordLength(String text, int offset) {
        int end = offset;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end - offset;
    }

    private static String line(String text, int offset) {
        int from = offset;
        while (from > 0 && "\r\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = offset;
        while (to < text.length() && "\r\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }
}
