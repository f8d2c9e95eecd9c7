package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** Writes operands as the assembler reads them. */
final class OperandText {
    private final int addressBits;

    OperandText(int addressBits) {
        this.addressBits = addressBits;
    }

    /**
     * {@return the operand's text}
     *
     * @param field  the content of its field
     * @param pc     the instruction's address
     * @param labels names for the addresses it may stand for
     */
    String of(Operand operand, BigInteger field, BigInteger pc, Labels labels) {
        return switch (operand.kind()) {
            case OperandKind.Register register -> register.names().text(field.longValue())
                    .orElse(register.bank().isArray() ? register.bank().name() + field : register.bank().name());
            case OperandKind.Named named -> named.table().text(field.longValue()).orElse(field.toString());
            case OperandKind.Unsigned kind -> field.toString();
            case OperandKind.Signed kind -> signed(field, operand.width()).toString();
            case OperandKind.Address kind -> address(displaced(field, operand.width()), labels);
            case OperandKind.Relative relative -> address(target(relative, operand, field, pc), labels);
            case OperandKind.Scaled scaled -> (scaled.signed() ? signed(field, operand.width()) : field)
                    .multiply(BigInteger.valueOf(scaled.scale())).toString();
            case OperandKind.Paged paged -> address(inPage(paged, operand, field, pc), labels);
        };
    }

    /** {@return whether an operand may be shown as a label: not where it is added to a register} */
    static boolean mayBeLabel(List<SyntaxElement> syntax, int index) {
        SyntaxElement.Slot slot = (SyntaxElement.Slot) syntax.get(index);
        return slot.operand().kind() instanceof OperandKind.Relative
                || slot.operand().kind() instanceof OperandKind.Paged || index + 1 == syntax.size();
    }

    private static BigInteger target(OperandKind.Relative kind, Operand operand, BigInteger field, BigInteger pc) {
        return signed(field, operand.width()).multiply(BigInteger.valueOf(kind.scale()))
                .add(BigInteger.valueOf(kind.bias())).add(pc);
    }

    private static BigInteger inPage(OperandKind.Paged kind, Operand operand, BigInteger field, BigInteger pc) {
        BigInteger scale = BigInteger.valueOf(kind.scale());
        BigInteger from = pc.add(BigInteger.valueOf(kind.bias()));
        return from.subtract(from.mod(scale.shiftLeft(operand.width()))).add(field.multiply(scale));
    }

    /** A field that is wider than an address may hold a negative displacement. */
    private BigInteger displaced(BigInteger field, int width) {
        return width > addressBits ? signed(field, width) : field;
    }

    private static String address(BigInteger address, Labels labels) {
        Optional<String> label = labels.at(address);
        if (label.isPresent()) {
            return label.get();
        }
        boolean small = address.abs().compareTo(BigInteger.TEN) < 0;
        return small || address.signum() < 0 ? address.toString() : "0x" + address.toString(16);
    }

    private static BigInteger signed(BigInteger field, int width) {
        return field.testBit(width - 1) ? field.subtract(BigInteger.ONE.shiftLeft(width)) : field;
    }
}
