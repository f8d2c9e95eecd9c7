package org.trapeze.asm.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Lines become labels, constants and statements, and one that is wrong does not hide the others. */
class SourceParserTest {

    @Test
    void elementsInTheOrderOfTheText() {
        assertEquals("machine \"tg\" | label a | label b | ld 3 | constant N 3 | constant M 1 | halt 0", parse("""
                        machine "tg"
                a: b:   ld r1, N     ; c
                N       equ 1 + 2
                M       = 5
                        halt"""));
    }

    @Test
    void strayTokensAreReported() {
        assertEquals("x 0 | z 0 || 2:1 unexpected '5': a line starts with a label, an instruction or a directive; "
                + "data is placed by the machine's own directives, or: unit VALUE [, VALUE ...]",
                parse("x\n5 y\nz"));
        assertEquals("label a | y 0 || 1:4 unexpected ':': a line starts with a label, an instruction or a directive",
                parse("a: : x\ny"));
    }

    @Test
    void machineClausesNeedAName() {
        assertEquals(" || 1:9 the machine's name is expected in quotation marks: machine \"name\"",
                parse("machine tg"));
        assertEquals("machine \"tg\" || 1:14 unexpected 'x': nothing follows the machine's name in its line",
                parse("machine \"tg\" x"));
        assertEquals("label a || 1:4 the machine is named at the start of a line", parse("a: machine \"tg\""));
    }

    @Test
    void problemsBeyondAllMeasureAreCounted() {
        var problems = new Problems(new SourceText("f", "x".repeat(20_000)));
        for (int i = 0; i < Problems.LIMIT + 7; i++) {
            problems.error(i, i + 1, ProblemCodes.SYNTAX, "wrong");
        }
        assertEquals(Problems.LIMIT + 1, problems.sorted().size());
        assertEquals("and 7 other problems more than can be listed", problems.sorted().getLast().message());
    }

    private static String parse(String text) {
        var problems = new Problems(new SourceText("f", text));
        String items = SourceParser.parse(new SourceText("f", text), problems).stream().map(SourceParserTest::show)
                .collect(Collectors.joining(" | "));
        String wrong = problems.sorted().stream().map(p -> p.line() + ":" + p.column() + " " + p.message())
                .collect(Collectors.joining("\n"));
        return wrong.isEmpty() ? items : items + " || " + wrong;
    }

    private static String show(Item item) {
        return switch (item) {
            case Item.MachineClause clause -> "machine " + clause.name().text();
            case Item.Label label -> "label " + label.first().text();
            case Item.Constant constant -> "constant " + constant.first().text() + " " + constant.value().size();
            case Item.Statement statement -> statement.first().text() + " " + statement.operands().size();
        };
    }
}
