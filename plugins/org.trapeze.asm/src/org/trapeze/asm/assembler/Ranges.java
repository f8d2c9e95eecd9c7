package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** Which values fit an operand, and how they are encoded in its field. */
final class Ranges {
    private Ranges() {
    }

    /**
     * {@return the content of the operand's field, of which the low bits count}
     *
     * @param value as written
     * @param pc    the address that distances count from, as the program sees it
     */
    static BigInteger field(Operand operand, BigInteger value, BigInteger pc, Expression place)
            throws SyntaxException {
        return switch (operand.kind()) {
            case OperandKind.Unsigned kind -> inRange(operand, value, BigInteger.ZERO, highest(operand), place);
            case OperandKind.Named kind -> inRange(operand, value, BigInteger.ZERO, highest(operand), place);
            case OperandKind.Signed kind -> inRange(operand, value, lowest(operand), highestSigned(operand), place);
            case OperandKind.Address kind -> either(operand, value, place);
            case OperandKind.Relative relative -> relative(operand, relative, value, pc, place);
            case OperandKind.Scaled scaled -> scaled(operand, scaled, value, place);
            case OperandKind.Paged paged ->
                    paged(operand, paged, value, pc.add(BigInteger.valueOf(paged.bias())), place);
            case OperandKind.Register register -> inRange(operand, value, BigInteger.ZERO, highest(operand).min(
                    BigInteger.valueOf(register.bank().visible() - 1L)), place);
        };
    }

    /** {@return the value, which must fit signed or unsigned} */
    static BigInteger either(Operand operand, BigInteger value, Expression place) throws SyntaxException {
        return inRange(operand, value, lowest(operand), highest(operand), place);
    }

    private static BigInteger relative(Operand operand, OperandKind.Relative kind, BigInteger value, BigInteger pc,
            Expression place) throws SyntaxException {
        BigInteger distance = value.subtract(pc);
        BigInteger[] steps = distance.subtract(BigInteger.valueOf(kind.bias()))
                .divideAndRemainder(BigInteger.valueOf(kind.scale()));
        if (steps[1].signum() != 0) {
            throw error(place, "the distance to this address is " + distance + "; less " + kind.bias()
                    + ", it must be a multiple of " + kind.scale(),
                    data("multiple", value, pc.add(BigInteger.valueOf(kind.bias())),
                            BigInteger.valueOf(kind.scale())));
        }
        BigInteger low = reach(kind, lowest(operand));
        BigInteger high = reach(kind, highestSigned(operand));
        if (distance.compareTo(low) < 0 || distance.compareTo(high) > 0) {
            throw error(place, "the distance to this address is " + distance + "; '" + operand.name() + "' reaches "
                    + low + " to " + high, data("reach", value, pc.add(low), pc.add(high)));
        }
        return steps[0];
    }

    private static BigInteger scaled(Operand operand, OperandKind.Scaled kind, BigInteger value, Expression place)
            throws SyntaxException {
        BigInteger scale = BigInteger.valueOf(kind.scale());
        inRange(operand, value, (kind.signed() ? lowest(operand) : BigInteger.ZERO).multiply(scale),
                (kind.signed() ? highestSigned(operand) : highest(operand)).multiply(scale), place);
        return steps(value, BigInteger.ZERO, scale, place);
    }

    private static BigInteger paged(Operand operand, OperandKind.Paged kind, BigInteger address, BigInteger from,
            Expression place) throws SyntaxException {
        BigInteger scale = BigInteger.valueOf(kind.scale());
        BigInteger page = scale.shiftLeft(operand.width());
        BigInteger start = from.subtract(from.mod(page));
        if (address.compareTo(start) < 0 || address.compareTo(start.add(page)) >= 0) {
            throw error(place, "address " + address + " is not in this page: '" + operand.name() + "' reaches " + start
                    + " to " + start.add(page).subtract(scale), data("reach", address, start,
                            start.add(page).subtract(scale)));
        }
        return steps(address, start, scale, place);
    }

    private static BigInteger steps(BigInteger value, BigInteger base, BigInteger scale, Expression place)
            throws SyntaxException {
        BigInteger[] steps = value.subtract(base).divideAndRemainder(scale);
        if (steps[1].signum() != 0) {
            throw error(place, "this must be a multiple of " + scale + "; it is " + steps[1] + " more than one",
                    data("multiple", value, base, scale));
        }
        return steps[0];
    }

    private static BigInteger reach(OperandKind.Relative kind, BigInteger steps) {
        return steps.multiply(BigInteger.valueOf(kind.scale())).add(BigInteger.valueOf(kind.bias()));
    }

    private static BigInteger inRange(Operand operand, BigInteger value, BigInteger low, BigInteger high,
            Expression place) throws SyntaxException {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw error(place, value + " does not fit: '" + operand.name() + "' takes " + low + " to " + high,
                    data("range", value, low, high));
        }
        return value;
    }

    private static BigInteger lowest(Operand operand) {
        return BigInteger.ONE.shiftLeft(operand.width() - 1).negate();
    }

    private static BigInteger highestSigned(Operand operand) {
        return BigInteger.ONE.shiftLeft(operand.width() - 1).subtract(BigInteger.ONE);
    }

    private static BigInteger highest(Operand operand) {
        return BigInteger.ONE.shiftLeft(operand.width()).subtract(BigInteger.ONE);
    }

    private static List<String> data(String kind, BigInteger... numbers) {
        return Stream.concat(Stream.of(kind), Stream.of(numbers).map(BigInteger::toString)).toList();
    }

    private static SyntaxException error(Expression place, String message, List<String> data) {
        return new SyntaxException(place.offset(), place.end(), ProblemCodes.RANGE, message, data);
    }
}
