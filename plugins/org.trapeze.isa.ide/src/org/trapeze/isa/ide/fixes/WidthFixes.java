package org.trapeze.isa.ide.fixes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import org.trapeze.isa.isa.Builtin;
import org.trapeze.isa.isa.BuiltinCall;
import org.trapeze.isa.isa.Conditional;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Literal;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.isa.SizedLiteral;
import org.trapeze.isa.model.MissingSize;
import org.trapeze.isa.model.Numbers;

/** Fixes of values that are wider or narrower than their place. */
final class WidthFixes {
    private final MachineText text;
    private final Mistake mistake;

    WidthFixes(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
    }

    /** Of an expression of another width, or of the width in a call that should make it wider or narrower. */
    List<Fix> width() {
        if (mistake.data().size() != 2) {
            return call();
        }
        int has = Integer.parseInt(mistake.data().get(0));
        int needs = Integer.parseInt(mistake.data().get(1));
        List<Fix> fixes = new ArrayList<>(literal(has, needs));
        expression().flatMap(value -> MissingSize.of(value, has, needs)).map(this::sized).ifPresent(fixes::add);
        if (has < needs) {
            fixes.add(wrapped("zext", needs, "Extend it with zeros to " + bits(needs)));
            fixes.add(wrapped("sext", needs, "Extend it by its sign to " + bits(needs)));
        } else {
            fixes.add(wrapped("trunc", needs, "Take its low " + bits(needs)));
            fixes.addAll(sliced(has, needs));
        }
        return fixes;
    }

    /** The size goes behind the address, where it stands. */
    private Fix sized(MissingSize missing) {
        int end = MachineText.node(missing.access().getAddress()).getEndOffset();
        return Fix.replace("missing-size", "Access storage as '" + missing.size().getName() + "'", end, 0,
                " : " + missing.size().getName());
    }

    private List<Fix> literal(int has, int needs) {
        boolean fits = expression().filter(SizedLiteral.class::isInstance).isPresent()
                && mistake.written().indexOf('\'') > 0 && Numbers.parse(mistake.written().substring(
                        mistake.written().indexOf('\'') + 1)).filter(value -> value.bitLength() <= needs).isPresent();
        return fits ? List.of(mistake.replaced("literal-width", "Write the number with " + bits(needs),
                needs + mistake.written().substring(mistake.written().indexOf('\'')))) : List.of();
    }

    private Fix wrapped(String function, int needs, String label) {
        return mistake.replaced(function, label, function + "(" + mistake.written() + ", " + needs + ")");
    }

    /** The high part, of what may have a slice. */
    private List<Fix> sliced(int has, int needs) {
        boolean plain = expression().filter(one -> one instanceof Reference || one instanceof FieldAccess
                || one instanceof Index).isPresent();
        return plain ? List.of(mistake.replaced("high-bits", "Take its high " + bits(needs),
                mistake.written() + "[" + (has - 1) + (needs == 1 ? "" : ":" + (has - needs)) + "]")) : List.of();
    }

    private List<Fix> call() {
        return text.around(BuiltinCall.class).filter(call -> call.getArguments().size() == 2).map(call -> {
            int start = MachineText.node(call).getOffset();
            String word = call.getFunction().getLiteral();
            boolean narrower = call.getFunction() == Builtin.ZEXT || call.getFunction() == Builtin.SEXT;
            String other = narrower ? "trunc" : "zext";
            return List.of(Fix.replace("change-call", "Change '" + word + "' to '" + other + "'", start, word.length(),
                    other));
        }).orElse(List.of());
    }

    /** Of a number whose width nothing says. */
    List<Fix> noWidth() {
        BigInteger value = Numbers.parse(mistake.written()).orElse(null);
        if (value == null) {
            return List.of();
        }
        Set<Integer> widths = new LinkedHashSet<>(List.of(text.wordWidth()));
        text.setting(SettingKind.ADDRESS).ifPresent(widths::add);
        text.setting(SettingKind.UNIT).ifPresent(widths::add);
        widths.add(Math.max(1, value.bitLength()));
        return widths.stream().filter(width -> width >= value.bitLength() && width > 0)
                .map(width -> mistake.replaced("literal-width", "Write the number with " + bits(width),
                        width + "'" + mistake.written())).toList();
    }

    /** Of a number that has more bits than its place. */
    List<Fix> doesNotFit() {
        BigInteger value = Numbers.parse(mistake.written()).orElse(null);
        if (value == null || mistake.data().size() != 1) {
            return List.of();
        }
        int width = Integer.parseInt(mistake.data().getFirst());
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        String low = EncodingFixes.like(mistake.written(), value.and(mask));
        String most = EncodingFixes.like(mistake.written(), mask);
        List<Fix> fixes = new ArrayList<>();
        fixes.add(mistake.replaced("low-bits", "Keep its low " + bits(width) + ", " + low, low));
        if (!most.equals(low)) {
            fixes.add(mistake.replaced("nearest-value", "Use the largest number that fits, " + most, most));
        }
        return fixes;
    }

    private Optional<Expression> expression() {
        return text.element().filter(Expression.class::isInstance).map(Expression.class::cast)
                .filter(WidthFixes::isExact).filter(one -> MachineText.node(one).getOffset() == mistake.offset()
                        && MachineText.node(one).getEndOffset() == mistake.end());
    }

    private static boolean isExact(EObject one) {
        return !(one instanceof Conditional) && !(one instanceof Literal);
    }

    private static String bits(int width) {
        return width == 1 ? "1 bit" : width + " bits";
    }
}
