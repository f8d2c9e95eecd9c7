package org.trapeze.asm.ide.writing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.trapeze.asm.syntax.Form;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;

/**
 * What may be written for the operands of a machine's instructions, of which the first choice always assembles. Derived
 * from the description alone. Any thread.
 */
public final class Blanks {
    /** More registers than that are typed rather than chosen. */
    private static final int MOST = 256;
    /** How far a distance is looked for that a field can hold. */
    private static final int FARTHEST = 64;

    private Blanks() {
    }

    /** {@return all that has a name and may stand for an operand; nothing where any value may} */
    public static List<String> names(Operand operand, Encoding encoding) {
        return switch (operand.kind()) {
            case OperandKind.Register register -> registers(register, operand, encoding);
            case OperandKind.Named named -> named.table().entries().stream()
                    .filter(entry -> encoding.allows(operand, entry.value())).map(NameTable.Entry::text)
                    .filter(text -> !text.isBlank()).distinct().toList();
            default -> List.of();
        };
    }

    /** {@return something that may stand for an operand of a form} */
    public static String sample(Form form, Operand operand) {
        Encoding encoding = encoding(form.instruction(), operand);
        List<String> names = names(operand, encoding);
        return names.isEmpty() ? value(operand, encoding) : names.getFirst();
    }

    /** The operand's own encoding; one of a pseudo-instruction or of an addressing mode has none that excludes it. */
    static Encoding encoding(Instruction instruction, Operand operand) {
        return instruction.encoding();
    }

    private static List<String> registers(OperandKind.Register register, Operand operand, Encoding encoding) {
        StateComponent bank = register.bank();
        long end = Math.min(bank.visible(), operand.width() >= 31 ? MOST : Math.min(MOST, 1L << operand.width()));
        Stream<String> named = register.names().entries().stream()
                .filter(entry -> encoding.allows(operand, entry.value())).map(NameTable.Entry::text);
        Stream<String> numbered = bank.isArray() ? LongStream.range(0, end)
                .filter(number -> encoding.allows(operand, number)).mapToObj(number -> bank.name() + number)
                : Stream.of(bank.name());
        return (register.names().entries().isEmpty() ? numbered : Stream.concat(numbered, named)).distinct().toList();
    }

    private static String value(Operand operand, Encoding encoding) {
        if (operand.kind() instanceof OperandKind.Relative relative) {
            return distance(operand, relative);
        }
        if (operand.kind() instanceof OperandKind.Paged) {
            return ".";
        }
        return LongStream.range(0, FARTHEST).filter(value -> encoding.allows(operand, value)).mapToObj(Long::toString)
                .findFirst().orElse("0");
    }

    /** The place of the statement itself, or one as near to it as the field can name. */
    private static String distance(Operand operand, OperandKind.Relative relative) {
        long least = -(1L << Math.min(operand.width(), 32) - 1);
        return IntStream.range(0, FARTHEST).flatMap(away -> IntStream.of(away, -away))
                .filter(away -> (away - relative.bias()) % relative.scale() == 0)
                .filter(away -> (away - relative.bias()) / relative.scale() >= least
                        && (away - relative.bias()) / relative.scale() < -least)
                .mapToObj(away -> away == 0 ? "." : away > 0 ? ".+" + away : "." + away).findFirst().orElse(".");
    }
}
