package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.write;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.decl.Operand;

/** Cases of operand values are said as shortly as they are: what makes no difference is left out. */
class PartsTextTest {
    private final Sketch sketch = new Sketch();

    private static OperandValues is(Operand operand, Long... values) {
        return new OperandValues(operand, operand.width() - 1, 0, false, List.of(values));
    }

    private static OperandValues isNot(Operand operand, Long... values) {
        return new OperandValues(operand, operand.width() - 1, 0, true, List.of(values));
    }

    @SafeVarargs
    private String words(List<OperandValues>... cases) {
        sketch.instruction("X", List.of(D, A), write(sketch.l, bits(sketch.reg(A), 11, 0)));
        InstructionClasses classes = Lines.first(sketch, Profile.PAPER);
        return PartsText.words(Arrays.stream(cases).map(where -> new InstructionPart(where, classes)).toList());
    }

    @Test
    void anOperandOfWhichEveryValueIsMeantIsNotNamed() {
        assertEquals("d other than 0x0", words(List.of(isNot(D, 0L), is(A, 0L)), List.of(isNot(D, 0L), isNot(A, 0L))));
        assertEquals("a = 0x1, 0x2", words(List.of(is(D, 3L), is(A, 1L, 2L)), List.of(isNot(D, 3L), is(A, 1L, 2L))));
        assertEquals("all operands", words(List.of(is(D, 0L), is(A, 0L)), List.of(is(D, 0L), isNot(A, 0L)),
                List.of(isNot(D, 0L), is(A, 0L)), List.of(isNot(D, 0L), isNot(A, 0L))));
    }

    @Test
    void someOfTheOtherValuesLeaveFewerOut() {
        assertEquals("d = 0x5 and a other than 0x1",
                words(List.of(is(D, 5L), is(A, 2L)), List.of(is(D, 5L), isNot(A, 1L, 2L))));
        assertEquals("d = 0x5 and a other than 0x1",
                words(List.of(is(D, 5L), isNot(A, 1L, 3L)), List.of(is(D, 5L), isNot(A, 1L, 2L))));
    }

    @Test
    void whatDiffersInTwoPlacesStaysApart() {
        assertEquals("d = 0x0 and a = 0x0; d = 0x1 and a = 0x1",
                words(List.of(is(D, 0L), is(A, 0L)), List.of(is(D, 1L), is(A, 1L))));
    }
}
