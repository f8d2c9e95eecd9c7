package org.trapeze.isa.lowering;

import java.util.IdentityHashMap;
import java.util.Map;

import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.Binary;
import org.trapeze.isa.isa.BuiltinCall;
import org.trapeze.isa.isa.Call;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Conditional;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.InputExpression;
import org.trapeze.isa.isa.Literal;
import org.trapeze.isa.isa.NextAddress;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.Referable;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.SizedLiteral;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.isa.Unary;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.model.Numbers;

/**
 * Guesses the width of an expression without lowering it, so that a number left of an operator can take the width of
 * what stands right of it. A guess is a hint only: what is wrong is found by lowering.
 */
final class NaturalWidth {
    private final Symbols symbols;
    private final Frame frame;
    private final Map<FunctionDeclaration, Integer> functions = new IdentityHashMap<>();
    private final Map<AliasDeclaration, Integer> aliases = new IdentityHashMap<>();

    NaturalWidth(Symbols symbols, Frame frame) {
        this.symbols = symbols;
        this.frame = frame;
    }

    /** {@return the width, or {@link Expressions#UNKNOWN} for what takes the width of its place} */
    int of(Expression expression) {
        return switch (expression) {
            case SizedLiteral literal -> sized(literal);
            case Reference reference -> reference(reference.getDeclaration());
            case Index index -> index(index);
            case FieldAccess access -> field(access.getField());
            case StorageAccess access -> StorageWidths.width(access, symbols.shape().unitBits());
            case InputExpression input -> device(symbols.device(input.getDevice()));
            case NextAddress next -> component(symbols.pc());
            case Call call -> call.getFunction() == null ? Expressions.UNKNOWN : function(call);
            case BuiltinCall call -> builtin(call);
            case Conditional conditional -> either(conditional.getThen(), conditional.getOtherwise());
            case Unary unary -> unary.getOperand() == null ? Expressions.UNKNOWN : of(unary.getOperand());
            case Binary binary -> binary(binary);
            case null, default -> Expressions.UNKNOWN;
        };
    }

    private int binary(Binary binary) {
        return switch (binary.getOperator()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR -> 1;
            case CONCATENATE -> of(binary.getLeft()) + of(binary.getRight());
            default -> either(binary.getLeft(), binary.getRight());
        };
    }

    private int either(Expression left, Expression right) {
        int width = of(left);
        return width == Expressions.UNKNOWN ? of(right) : width;
    }

    private int function(Call call) {
        FunctionDeclaration function = symbols.current(call.getFunction());
        Integer known = functions.get(function);
        if (known == null) {
            // A recursive function leads here again; then there is no hint.
            functions.put(function, Expressions.UNKNOWN);
            known = function.getWidth() == null ? of(function.getValue()) : number(function.getWidth());
            functions.put(function, known);
        }
        return known;
    }

    private int builtin(BuiltinCall call) {
        var arguments = call.getArguments();
        return switch (call.getFunction()) {
            case ZEXT, SEXT, TRUNC -> arguments.size() == 2 && arguments.get(1) instanceof Literal width
                    ? number(width.getValue()) : Expressions.UNKNOWN;
            case SLT, SLE, SGT, SGE -> 1;
            default -> arguments.isEmpty() ? Expressions.UNKNOWN : either(arguments.getFirst(), arguments.getLast());
        };
    }

    private int index(Index index) {
        if (index.getLow() == null) {
            return Components.of(index).map(symbols::component).map(NaturalWidth::component).orElse(1);
        }
        return index.getHigh() instanceof Literal high && index.getLow() instanceof Literal low
                ? Math.max(0, number(high.getValue()) - number(low.getValue()) + 1) : Expressions.UNKNOWN;
    }

    private int reference(Referable declaration) {
        if (frame.binding(declaration) instanceof Value.Bits bits) {
            return bits.expr().width();
        }
        return switch (declaration) {
            case ComponentDeclaration component -> component(symbols.component(component));
            case AliasDeclaration alias -> alias(alias);
            case ConstantDeclaration constant when constant.getWidth() != null -> number(constant.getWidth());
            case OperandPart part -> operand(frame.operand(part.getName()));
            case Parameter parameter -> number(parameter.getWidth());
            case null, default -> Expressions.UNKNOWN;
        };
    }

    private int alias(AliasDeclaration named) {
        AliasDeclaration alias = symbols.current(named);
        // An alias of itself leads here again; then there is no hint.
        if (!aliases.containsKey(alias)) {
            aliases.put(alias, Expressions.UNKNOWN);
            aliases.put(alias, of(alias.getValue()));
        }
        return aliases.get(alias);
    }

    private static int sized(SizedLiteral literal) {
        String text = String.valueOf(literal.getValue());
        return number(text.substring(0, Math.max(0, text.indexOf('\''))));
    }

    private static int field(FieldDeclaration field) {
        return field == null ? Expressions.UNKNOWN : field.getLow() == null ? 1
                : Math.max(0, number(field.getHigh()) - number(field.getLow()) + 1);
    }

    private static int component(StateComponent component) {
        return component == null ? Expressions.UNKNOWN : component.width();
    }

    private static int operand(Operand operand) {
        return operand == null ? Expressions.UNKNOWN : operand.width();
    }

    private static int device(Device device) {
        return device == null ? Expressions.UNKNOWN : device.width();
    }

    private static int number(String text) {
        return Numbers.parse(text, 0, Expr.MAX_WIDTH).map(Long::intValue).orElse(Expressions.UNKNOWN);
    }
}
