package org.trapeze.asm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.StringJoiner;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

/** Assembles texts and says in short what came out. */
public final class Assemblies {
    private Assemblies() {
    }

    /** {@return the result for the lines given} */
    public static Assembly assemble(MachineSyntax machine, String... lines) {
        return Assembler.assemble(new SourceText("test.gasm", String.join("\n", lines)), machine);
    }

    /** {@return the image of a program without errors; warnings about a missing entry do not count} */
    public static Image image(MachineSyntax machine, String... lines) {
        Assembly assembly = assemble(machine, lines);
        List<Problem> problems = assembly.problems().stream()
                .filter(problem -> !problem.code().equals(ProblemCodes.ENTRY)).toList();
        assertEquals(List.of(), problems);
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        return assembly.image().get();
    }

    /** {@return the segments as text: address and units in hexadecimal, such as {@code 10: 1 2 3}, one to a line} */
    public static String units(Image image) {
        var text = new StringJoiner("\n");
        for (Segment segment : image.segments()) {
            var units = new StringJoiner(" ", Long.toHexString(segment.address()) + ": ", "");
            for (int i = 0; i < segment.length(); i++) {
                units.add(Long.toHexString(segment.unit(i)));
            }
            text.add(units.toString());
        }
        return text.toString();
    }

    /** {@return the units that the lines make} */
    public static String units(MachineSyntax machine, String... lines) {
        return units(image(machine, lines));
    }

    /** {@return the problems as line:column message, one to a line; those about a missing entry do not count} */
    public static String problems(MachineSyntax machine, String... lines) {
        var text = new StringJoiner("\n");
        for (Problem problem : assemble(machine, lines).problems()) {
            if (!problem.code().equals(ProblemCodes.ENTRY)) {
                text.add(problem.line() + ":" + problem.column() + " " + problem.message());
            }
        }
        return text.toString();
    }
}
