package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Widths;
import org.trapeze.isa.isa.ConstantBits;
import org.trapeze.isa.isa.EncodingDeclaration;
import org.trapeze.isa.isa.EncodingItem;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.NamedBits;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.RestBits;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers one encoding: constant bits, operands, and operands of which several runs of bits stand in several places. */
final class EncodingLowering {
    /** Where some bits of an operand stand, counted from the left end of the encoding while its length is unknown. */
    private record Piece(OperandPart part, BitRange bits, int before) {
    }

    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;
    private final GapLowering gaps;
    private final Map<String, List<Piece>> operands = new LinkedHashMap<>();
    private BigInteger mask = BigInteger.ZERO;
    private BigInteger match = BigInteger.ZERO;
    private int length;
    private boolean broken;

    /** Reads the items of an instruction's encoding; see {@link #widths()} and {@link #encoding}. */
    EncodingLowering(EncodingDeclaration declaration, Symbols symbols, Problems problems) {
        this(declaration, 0, symbols, problems);
    }

    /** {@return the encoding of a form of an operand: so many bits of the instruction, and parcels that follow it} */
    static EncodingLowering ofForm(EncodingDeclaration declaration, int width, Symbols symbols, Problems problems) {
        return new EncodingLowering(declaration, width, symbols, problems);
    }

    /** @param within how many bits come before the first parcel */
    private EncodingLowering(EncodingDeclaration declaration, int within, Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
        this.gaps = new GapLowering(symbols, problems);
        int before = problems.errors();
        for (EncodingItem item : declaration.getItems()) {
            switch (item) {
                case ConstantBits constant -> constant(constant);
                case OperandPart part -> part(part);
                case NamedBits named -> named(named);
                case RestBits rest -> gaps.add(rest, length).ifPresentOrElse(this::skip, () -> broken = true);
                default -> broken = true;
            }
        }
        checkLength(declaration, within, symbols.shape().parcelBits());
        operands.forEach(this::checkComplete);
        operands.forEach(this::checkExcluded);
        operands.forEach((name, pieces) -> gaps.checkBefore(name, pieces.getLast().before()));
        broken |= problems.errors() != before;
    }

    /** {@return the number of bits} */
    int length() {
        return length;
    }

    /** {@return the number of bits without what forms add within the instruction} */
    int fixedLength() {
        return length - gaps.width();
    }

    /** {@return the places where forms go on, as far as their operands are known} */
    List<Gap> gaps(Map<String, Operand> known) {
        return gaps.all(known);
    }

    private void skip(int width) {
        mask = mask.shiftLeft(width);
        match = match.shiftLeft(width);
        length += width;
    }

    /** {@return the operands' widths by name, in the order of the encoding} */
    Map<String, Integer> widths() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        operands.forEach((name, pieces) -> widths.put(name, Math.min(width(pieces), StateComponent.MAX_WIDTH)));
        return widths;
    }

    /** {@return the first part of an operand, which stands for it} */
    private OperandPart declaration(String operand) {
        return operands.get(operand).getFirst().part();
    }

    /** Reports the operands that the syntax does not write. */
    void checkWritten(Predicate<String> isWritten) {
        operands.keySet().stream().filter(name -> !isWritten.test(name)).forEach(name ->
            problems.error(declaration(name), IsaPackage.Literals.REFERABLE__NAME, IssueCodes.SYNTAX,
                    "The syntax does not write the operand '" + name + "'; add it there, as in unsigned " + name
                            + ", or fix the bits"));
    }

    /** {@return the encoding with these operands, unless it is broken} */
    Optional<Encoding> encoding(Map<String, Operand> known) {
        return encoding(known, operand -> List.of());
    }

    /**
     * {@return the encoding with these operands, unless it is broken}
     *
     * @param unwritable the values of an operand that cannot be written, so that words with them are not this
     *                   instruction
     */
    Optional<Encoding> encoding(Map<String, Operand> known, Function<Operand, List<Long>> unwritable) {
        if (broken || length == 0) {
            return Optional.empty();
        }
        List<OperandField> fields = new ArrayList<>();
        operands.forEach((name, pieces) -> {
            List<Long> excluded = Stream.concat(excluded(pieces.getFirst()).stream(),
                    unwritable.apply(known.get(name)).stream()).distinct().sorted().toList();
            fields.add(new OperandField(known.get(name), slices(pieces), excluded));
        });
        List<Gap> all = gaps.all(known);
        all.forEach(gap -> fields.add(new OperandField(gap.rest(),
                List.of(new Slice(length - gap.before() - 1, length - gap.before() - gap.rest().width())))));
        return Optional.of(new Encoding(length, mask, match, fields, all));
    }

    // ---- Constant bits ----

    private void constant(ConstantBits constant) {
        int width = constant.getWidth() == null ? spelledWidth(constant)
                : limits.small(constant, IsaPackage.Literals.CONSTANT_BITS__WIDTH, 1, Limits.MAX_ENCODING,
                        "The width of bits in an encoding").orElse(0);
        Optional<BigInteger> value = constant.getWidth() == null && width > 0 ? Optional.of(spelled(constant))
                : Numbers.parse(constant.getValue());
        if (width == 0 || value.isEmpty()) {
            broken = true;
            return;
        }
        if (value.get().bitLength() > width) {
            problems.error(constant, IsaPackage.Literals.CONSTANT_BITS__VALUE, IssueCodes.DOES_NOT_FIT,
                    constant.getValue() + " does not fit " + Widening.bits(width));
        }
        fixed(width, value.get());
    }

    private void fixed(int width, BigInteger value) {
        mask = mask.shiftLeft(width).or(Widths.mask(width));
        match = match.shiftLeft(width).or(value.and(Widths.mask(width)));
        length += width;
    }

    private void named(NamedBits named) {
        Value value = named.getConstant() == null ? null : symbols.constant(named.getConstant());
        if (value instanceof Value.Bits bits) {
            fixed(bits.expr().width(), Constants.value(bits));
            return;
        }
        broken = true;
        if (value != null) {
            String name = named.getConstant().getName();
            problems.error(named, null, IssueCodes.NO_WIDTH, "The constant '" + name + "' has no width; declare it with"
                    + " the bits that it has here, as in constant " + name + " : 7 = ...");
        }
    }

    private int spelledWidth(ConstantBits constant) {
        if (constant.getValue() == null) {
            return 0;
        }
        String digits = Numbers.digits(constant.getValue());
        int radix = Numbers.radix(constant.getValue());
        if (digits.isEmpty() || radix == 10 && !digits.chars().allMatch(digit -> digit == '0' || digit == '1')) {
            problems.error(constant, IsaPackage.Literals.CONSTANT_BITS__VALUE, IssueCodes.ENCODING,
                    "Bits are written in binary, as 0101 or 0b0101, in hexadecimal, as 0x1f, in octal, as 0o17, or with"
                            + " their number, as "
                            + constant.getValue() + ":8");
            return 0;
        }
        return digits.length() * switch (radix) {
            case 16 -> 4;
            case 8 -> 3;
            default -> 1;
        };
    }

    /** Digits without a prefix are the bits themselves here. */
    private static BigInteger spelled(ConstantBits constant) {
        int radix = Numbers.radix(constant.getValue());
        return new BigInteger(Numbers.digits(constant.getValue()), radix == 10 ? 2 : radix);
    }

    // ---- Operands ----

    private void part(OperandPart part) {
        BitRange bits = part.getWidth() == null ? range(part) : limits.small(part,
                IsaPackage.Literals.OPERAND_PART__WIDTH, 1, StateComponent.MAX_WIDTH, "The width of an operand")
                .map(width -> new BitRange(width - 1, 0)).orElse(null);
        if (bits == null || part.getName() == null) {
            broken = true;
            return;
        }
        operands.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(new Piece(part, bits, length));
        mask = mask.shiftLeft(bits.width());
        match = match.shiftLeft(bits.width());
        length += bits.width();
    }

    private BitRange range(OperandPart part) {
        BitRange bits = BitRange.of(part.getHigh(), part.getLow());
        if (part.getHigh() != null && (bits == null || bits.high() >= StateComponent.MAX_WIDTH)) {
            problems.error(part, IsaPackage.Literals.OPERAND_PART__HIGH, IssueCodes.RANGE,
                    "The bits of an operand are [" + (StateComponent.MAX_WIDTH - 1)
                            + ":0] at most, the more significant first");
            return null;
        }
        return bits;
    }

    private void checkComplete(String name, List<Piece> pieces) {
        BigInteger seen = BigInteger.ZERO;
        for (Piece piece : pieces) {
            BigInteger bits = Widths.mask(piece.bits().width()).shiftLeft(piece.bits().low());
            if (seen.and(bits).signum() != 0) {
                problems.error(piece.part(), IsaPackage.Literals.REFERABLE__NAME, IssueCodes.ENCODING,
                        "The operand '" + name + "' has these bits already; write other bits of it, as in " + name
                                + "[11:5], or another name");
            }
            seen = seen.or(bits);
        }
        BigInteger missing = Widths.mask(width(pieces)).andNot(seen);
        if (missing.signum() != 0) {
            problems.error(pieces.getFirst().part(), IsaPackage.Literals.REFERABLE__NAME, IssueCodes.ENCODING,
                    "The encoding lacks bit " + missing.getLowestSetBit() + " of the operand '" + name
                            + "'; if it is always 0, leave it out and count the operand in larger steps");
        }
    }

    /** {@return the values that the word of another instruction has there, ascending} */
    private List<Long> excluded(Piece piece) {
        return piece.part().getExcluded().stream().map(Numbers::parse).flatMap(Optional::stream)
                .map(BigInteger::longValue).distinct().sorted().toList();
    }

    private void checkExcluded(String name, List<Piece> pieces) {
        OperandPart part = pieces.getFirst().part();
        int width = Math.min(width(pieces), Long.SIZE - 1);
        for (int i = 0; i < part.getExcluded().size(); i++) {
            Optional<BigInteger> value = Numbers.parse(part.getExcluded().get(i));
            if (value.isEmpty() || value.get().bitLength() > width) {
                problems.error(part, IsaPackage.Literals.OPERAND_PART__EXCLUDED, i, IssueCodes.RANGE,
                        "The operand '" + name + "' never is " + part.getExcluded().get(i) + "; it holds 0 to "
                                + Widths.mask(width));
            }
        }
        if (width < Integer.SIZE - 1 && excluded(pieces.getFirst()).size() >= 1 << width) {
            problems.error(part, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.ENCODING,
                    "The operand '" + name + "' has no value left, so that no word is this instruction");
        }
    }

    private static int width(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.bits().high() + 1).max().orElse(0);
    }

    private List<Slice> slices(List<Piece> pieces) {
        return pieces.stream().sorted((a, b) -> Integer.compare(b.bits().high(), a.bits().high()))
                .map(piece -> new Slice(length - piece.before() - 1, length - piece.before() - piece.bits().width()))
                .toList();
    }

    // ---- Length ----

    private void checkLength(EncodingDeclaration declaration, int within, int parcel) {
        if (broken || length == 0) {
            return;
        }
        if (within > 0 && (length < within || (length - within) % parcel != 0)) {
            problems.error(declaration, null, IssueCodes.ENCODING, "A form has the " + Widening.bits(within)
                    + " of the operand, and then parcels of " + Widening.bits(parcel) + " that follow the instruction;"
                    + " this has " + Widening.bits(length));
            return;
        }
        if (length > Limits.MAX_ENCODING) {
            problems.error(declaration, null, IssueCodes.ENCODING,
                    "An encoding has at most " + Limits.MAX_ENCODING + " bits, but this has " + length);
        } else if (within == 0 && length % parcel != 0) {
            int missing = parcel - length % parcel;
            problems.error(declaration, null, IssueCodes.ENCODING, "Instructions come in parcels of "
                    + Widening.bits(parcel) + ", but this has " + length + "; " + missing
                    + " more would fill it, as in 0:" + missing, List.of(String.valueOf(missing)));
        }
    }
}
