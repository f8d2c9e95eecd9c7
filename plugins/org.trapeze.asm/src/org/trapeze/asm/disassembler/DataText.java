package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.Optional;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.expr.Expr;

/** Writes units that are no instruction. */
final class DataText {
    private final MachineSyntax syntax;
    private final StorageShape shape;
    private final Decoder decoder;
    private final Optional<DataDirective> parcelDirective;

    DataText(MachineSyntax syntax, Decoder decoder) {
        this.syntax = syntax;
        this.shape = syntax.architecture().storage();
        this.decoder = decoder;
        this.parcelDirective = syntax.architecture().directives().stream()
                .filter(directive -> isPlain(directive) && directive.value().width() == shape.parcelBits()
                        && syntax.forms(directive.name()).isEmpty())
                .findFirst();
    }

    /** {@return the parcel at an address as data, or what storage has left of it} */
    Line parcel(UnitSource source, long address) {
        int wanted = shape.parcelBits() / shape.unitBits();
        int units = available(source, address, wanted);
        return new Line(address, units, units(source, address, units), Optional.empty());
    }

    /** {@return so many units as one directive} */
    String units(UnitSource source, long address, int count) {
        int perParcel = shape.parcelBits() / shape.unitBits();
        boolean words = parcelDirective.isPresent() && count % perParcel == 0;
        int step = words ? perParcel : 1;
        var text = new StringBuilder(words ? parcelDirective.get().name() : unitDirective());
        for (int i = 0; i < count; i += step) {
            BigInteger value = decoder.datum(source, address + i, step * shape.unitBits());
            text.append(i == 0 ? " 0x" : ", 0x").append(value.toString(16));
        }
        return text.toString();
    }

    private static int available(UnitSource source, long address, int wanted) {
        for (int i = 0; i < wanted; i++) {
            try {
                source.read(address + i);
            } catch (IndexOutOfBoundsException e) {
                if (i == 0) {
                    throw e;
                }
                return i;
            }
        }
        return wanted;
    }

    /** With a dot where the machine has another use for the word. */
    private String unitDirective() {
        String word = Directive.UNIT.word();
        return syntax.forms(word).isEmpty() && syntax.directive(word) == null ? word : "." + word;
    }

    private static boolean isPlain(DataDirective directive) {
        return directive.parameters().size() == 1
                && directive.value() instanceof Expr.OperandRead read
                && read.operand().equals(directive.parameters().getFirst());
    }
}
