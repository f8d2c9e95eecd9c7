package org.trapeze.isa.ide.fixes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantBits;
import org.trapeze.isa.isa.EncodingDeclaration;
import org.trapeze.isa.isa.EncodingItem;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.NamedBits;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.model.Numbers;

/** Fixes of encodings: bits that are missing, bits that another instruction has, operands that nobody can write. */
final class EncodingFixes {
    private static final int MOST = 3;
    /** Wider ones are hardly operation codes, and too many values to look through. */
    private static final int WIDEST = 16;

    private final MachineText text;
    private final Mistake mistake;

    EncodingFixes(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
    }

    /** Of an encoding that is no multiple of the parcel. */
    List<Fix> length() {
        return mistake.data().size() == 1 ? List.of(Fix.replace("fill", "Fill it with " + mistake.data().getFirst()
                + " bits of 0", mistake.end(), 0, " 0:" + mistake.data().getFirst())) : List.of();
    }

    /** Of an operand that the syntax lacks, it being the last thing in the syntax. */
    List<Fix> unwritten() {
        return text.element().filter(OperandPart.class::isInstance)
                .flatMap(part -> text.around(InstructionDeclaration.class))
                .filter(instruction -> instruction.getSyntax() != null
                        && !mistake.resource().getParseResult().hasSyntaxErrors()
                        && !instruction.getSyntax().getItems().isEmpty())
                .map(instruction -> {
                    boolean first = instruction.getSyntax().getItems().size() == 1;
                    return List.of(Fix.replace("write-operand", "Write '" + mistake.written()
                            + "' at the end of the syntax", MachineText.node(instruction.getSyntax()).getEndOffset(),
                            0, (first ? " " : " \",\" ") + "unsigned " + mistake.written()));
                }).orElse(List.of());
    }

    /** Of an operand in a syntax that nothing says how to write. */
    List<Fix> bare() {
        String name = mistake.data().getFirst();
        List<Fix> fixes = new ArrayList<>();
        for (String kind : List.of("unsigned ", "signed ")) {
            fixes.add(mistake.replaced("write-kind", "Change to '" + kind + name + "'", kind + name));
        }
        text.machine().getDeclarations().stream().filter(ComponentDeclaration.class::isInstance)
                .map(ComponentDeclaration.class::cast).filter(bank -> bank.getCount() != null).limit(MOST)
                .map(bank -> bank.getName() + "[" + name + "]")
                .forEach(item -> fixes.add(mistake.replaced("write-kind", "Change to '" + item + "'", item)));
        return fixes;
    }

    /** Of an encoding that shares words with another one: its fixed bits get values that no other instruction has. */
    List<Fix> overlap() {
        EncodingDeclaration declaration = text.around(EncodingDeclaration.class).orElse(null);
        if (declaration == null || !(declaration.eContainer() instanceof InstructionDeclaration instruction)) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        int before = 0;
        for (EncodingItem item : declaration.getItems()) {
            int width = width(item);
            if (width <= 0) {
                return fixes;
            }
            if (item instanceof ConstantBits bits && width >= 2 && width <= WIDEST && fixes.size() < MOST) {
                int shift = total(declaration) - before - width;
                free(instruction, declaration, bits, shift, width).ifPresent(fixes::add);
            }
            before += width;
        }
        return fixes;
    }

    private Optional<Fix> free(InstructionDeclaration instruction, EncodingDeclaration declaration, ConstantBits bits,
            int shift, int width) {
        int total = total(declaration);
        BigInteger mask = mask(declaration);
        BigInteger field = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE).shiftLeft(shift);
        BigInteger others = match(declaration).andNot(field);
        List<Encoding> taken = LoweredMachine.of(text.machine()).partial()
                .map(architecture -> architecture.instructions().stream()
                        .filter(one -> !one.name().equals(instruction.getName())).map(one -> one.encoding()).toList())
                .orElse(List.of());
        var node = NodeModelUtils.findNodesForFeature(bits, IsaPackage.Literals.CONSTANT_BITS__VALUE).getFirst();
        String written = NodeModelUtils.getTokenText(node);
        for (int value = 0; !taken.isEmpty() && value < 1 << width; value++) {
            BigInteger match = others.or(BigInteger.valueOf(value).shiftLeft(shift));
            if (taken.stream().noneMatch(one -> meet(one, mask, match, total))) {
                String fresh = spelt(bits, written, value);
                return Optional.of(Fix.replace("free-code", "Use " + fresh + ", which no instruction has",
                        node.getOffset(), node.getLength(), fresh));
            }
        }
        return Optional.empty();
    }

    /** Whether some word is both, as far as the shorter one reaches; what operands exclude is left aside. */
    private static boolean meet(Encoding other, BigInteger mask, BigInteger match, int bits) {
        int longer = Math.max(bits, other.bits());
        BigInteger common = mask.shiftLeft(longer - bits).and(other.mask().shiftLeft(longer - other.bits()));
        return common.and(match.shiftLeft(longer - bits).xor(other.match().shiftLeft(longer - other.bits())))
                .signum() == 0;
    }

    private static int total(EncodingDeclaration declaration) {
        return declaration.getItems().stream().mapToInt(EncodingFixes::width).sum();
    }

    private static BigInteger mask(EncodingDeclaration declaration) {
        BigInteger mask = BigInteger.ZERO;
        for (EncodingItem item : declaration.getItems()) {
            BigInteger ones = BigInteger.ONE.shiftLeft(width(item)).subtract(BigInteger.ONE);
            mask = mask.shiftLeft(width(item)).or(item instanceof OperandPart ? BigInteger.ZERO : ones);
        }
        return mask;
    }

    private static BigInteger match(EncodingDeclaration declaration) {
        BigInteger match = BigInteger.ZERO;
        for (EncodingItem item : declaration.getItems()) {
            BigInteger value = switch (item) {
                case ConstantBits bits -> value(bits);
                case NamedBits named when named.getConstant() != null ->
                    Numbers.parse(NodeModelUtils.getTokenText(MachineText.node(named.getConstant().getValue())))
                            .orElse(BigInteger.ZERO);
                default -> BigInteger.ZERO;
            };
            match = match.shiftLeft(width(item)).or(value);
        }
        return match;
    }

    private static BigInteger value(ConstantBits bits) {
        boolean spelt = bits.getWidth() == null && Numbers.radix(bits.getValue()) == 10;
        return spelt ? new BigInteger(Numbers.digits(bits.getValue()), 2)
                : Numbers.parse(bits.getValue()).orElse(BigInteger.ZERO);
    }

    /** The bits of an item, or 0 where that cannot be told. */
    private static int width(EncodingItem item) {
        return switch (item) {
            case ConstantBits bits when bits.getWidth() != null -> number(bits.getWidth());
            case ConstantBits bits -> Numbers.digits(bits.getValue()).length()
                    * switch (Numbers.radix(bits.getValue())) {
                case 16 -> 4;
                case 8 -> 3;
                default -> 1;
            };
            case NamedBits named -> named.getConstant() == null ? 0 : number(named.getConstant().getWidth());
            case OperandPart part when part.getWidth() != null -> number(part.getWidth());
            case OperandPart part -> part.getLow() == null ? 1 : number(part.getHigh()) - number(part.getLow()) + 1;
            default -> 0;
        };
    }

    private static int number(String text) {
        return Numbers.parse(text, 0, 1 << 20).map(Long::intValue).orElse(0);
    }

    /** Digits that spell bits are as many as before. */
    private static String spelt(ConstantBits bits, String written, int value) {
        if (bits.getWidth() != null) {
            return like(written, BigInteger.valueOf(value));
        }
        int radix = Numbers.radix(written);
        int digits = Numbers.digits(written).length();
        String text = Integer.toString(value, radix == 10 ? 2 : radix);
        return (radix == 10 ? "" : written.substring(0, 2)) + "0".repeat(digits - text.length()) + text;
    }

    /** A number in the notation of another one. */
    static String like(String written, BigInteger value) {
        int radix = Numbers.radix(written);
        return radix == 10 ? value.toString() : written.substring(0, 2) + value.toString(radix);
    }
}
