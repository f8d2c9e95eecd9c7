package org.trapeze.asm.assembler;

import java.util.List;
import java.util.Optional;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Severity;

/**
 * The result of assembling a program. Immutable.
 *
 * @param image      present if no problem is an error
 * @param problems   in the order of the source
 * @param placements what became of the statements that could be placed, in the order of the source
 */
public record Assembly(Optional<Image> image, List<Problem> problems, List<Placement> placements) {
    public Assembly {
        problems = List.copyOf(problems);
        placements = List.copyOf(placements);
    }

    /** {@return the result where nothing could be assembled} */
    public static Assembly failed(List<Problem> problems) {
        return new Assembly(Optional.empty(), problems, List.of());
    }

    /** {@return whether there is an error} */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
