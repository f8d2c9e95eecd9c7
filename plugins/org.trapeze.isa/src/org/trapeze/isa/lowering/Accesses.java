package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.InputExpression;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NextAddress;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.Referable;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.isa.StorageSpace;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers what reads something: names, elements, bits, fields, storage, devices. */
final class Accesses {
    private final BodyLowering body;
    private final Expressions expressions;
    private final TranslationRules rules;

    Accesses(BodyLowering body, Expressions expressions) {
        this.body = body;
        this.expressions = expressions;
        this.rules = new TranslationRules(body);
    }

    // ---- Names ----

    Value reference(Reference reference) {
        Referable declaration = reference.getDeclaration();
        return switch (declaration) {
            case null -> null;
            case ComponentDeclaration component -> component(reference, component);
            case Referable other when reference.getBank() != null -> {
                body.problems().error(reference, IsaPackage.Literals.REFERENCE__BANK, IssueCodes.WRONG_KIND,
                        "Only banked components have something for each mode");
                yield null;
            }
            case AliasDeclaration alias -> alias(reference, alias);
            case ConstantDeclaration constant -> body.symbols().constant(constant);
            case ModeDeclaration mode -> body.symbols().mode(mode) == null ? null
                    : new Value.Number(BigInteger.valueOf(body.symbols().mode(mode).value()));
            case CauseDeclaration cause -> body.symbols().cause(cause) == null ? null
                    : new Value.Number(BigInteger.valueOf(body.symbols().cause(cause).number()));
            case OperandPart part -> operand(part);
            case Parameter result when body.frame().result(result) != null -> result(body.frame().result(result));
            default -> body.frame().binding(declaration);
        };
    }

    private Value component(Reference reference, ComponentDeclaration declaration) {
        StateComponent component = body.symbols().component(declaration);
        if (Components.isArray(declaration)) {
            body.problems().error(reference, null, IssueCodes.WRONG_KIND, "'" + declaration.getName() + "' has "
                    + declaration.getCount() + " elements; choose one, as in " + declaration.getName() + "[0]");
            return null;
        }
        if (component == null) {
            return null;
        }
        if (component == body.symbols().pc() && body.frame().kind() == Frame.Kind.INSTRUCTION) {
            return Expressions.bits(body.frame().ownAddress(component.width()));
        }
        Element element = scalar(reference, component);
        return element == null ? null : Expressions.bits(element.read());
    }

    /** What it is now: later assignments do not change what was read. */
    private Value result(Local result) {
        return Expressions.bits(body.frame().keep(result.name(), new Expr.LocalRead(result)));
    }

    /** {@return the component itself or, of a banked one, the element that is meant; null where that is wrong} */
    Element scalar(Reference reference, StateComponent component) {
        return place(reference, component, Expr.Const.of(0, 1));
    }

    private Element place(Reference reference, StateComponent component, Expr number) {
        rules.stateOf(reference, component);
        if (component.banking().isPresent()) {
            return new BankAccess(body).element(reference, component, number);
        }
        if (reference.getBank() != null) {
            body.problems().error(reference, IsaPackage.Literals.REFERENCE__BANK, IssueCodes.WRONG_KIND,
                    "'" + component.name() + "' is not banked; all modes see the same");
            return null;
        }
        return new Element(component, number);
    }

    /** An alias stands for its value at the place where it is read. */
    private Value alias(Reference reference, AliasDeclaration named) {
        AliasDeclaration alias = body.symbols().current(named);
        if (body.frame().isActive(alias)) {
            body.problems().error(reference, null, IssueCodes.RECURSION, "'" + alias.getName() + "' stands for itself");
            return null;
        }
        if (!body.frame().mayInline()) {
            body.problems().error(reference, null, IssueCodes.TOO_LARGE, "With everything that is named put in its "
                    + "place, this comes to more than " + Frame.MAX_CALLS + " names and calls");
            return null;
        }
        return body.frame().inCall(alias, () -> body.frame().purely(
                () -> expressions.value(alias.getValue(), Expressions.UNKNOWN)));
    }

    private Value operand(OperandPart part) {
        Operand operand = part.getName() == null ? null : body.frame().operand(part.getName());
        return operand == null ? null : Expressions.bits(new Expr.OperandRead(operand));
    }

    // ---- Elements, bits, fields ----

    Value index(Index index) {
        ComponentDeclaration array = array(index);
        if (array != null) {
            Element element = element(index, array);
            return element == null ? null : Expressions.bits(element.read());
        }
        Expr whole = expressions.anyBits(index.getTarget());
        BitRange bits = bits(index, whole == null ? Expr.MAX_WIDTH : whole.width());
        return whole == null || bits == null ? null
                : Expressions.bits(new Expr.Extract(whole, bits.high(), bits.low()));
    }

    Value field(FieldAccess access) {
        Expr whole = expressions.anyBits(access.getTarget());
        BitRange bits = fieldBits(access.getField());
        return whole == null || bits == null || bits.high() >= whole.width() ? null
                : Expressions.bits(new Expr.Extract(whole, bits.high(), bits.low()));
    }

    /** An element of a register array, its number computed. */
    record Element(StateComponent component, Expr index) {
        Expr read() {
            return new Expr.StateRead(component, index);
        }
    }

    /** {@return the register array that an index chooses an element of, or null where it chooses bits} */
    static ComponentDeclaration array(Index index) {
        return index.getLow() == null && index.getTarget() instanceof Reference reference
                && reference.getDeclaration() instanceof ComponentDeclaration component && Components.isArray(component)
                        ? component : null;
    }

    /** {@return the element that an index of an array chooses, or null} */
    Element element(Index index, ComponentDeclaration array) {
        StateComponent component = body.symbols().component(array);
        Expr number = switch (expressions.value(index.getHigh(), Expressions.UNKNOWN)) {
            case null -> null;
            case Value.Bits bits -> bits.expr();
            case Value.Number known -> elementNumber(known.value(), component, index);
        };
        return component == null || number == null || !(index.getTarget() instanceof Reference reference) ? null
                : place(reference, component, number);
    }

    private Expr elementNumber(BigInteger number, StateComponent component, Index index) {
        if (component == null) {
            return null;
        }
        if (number.signum() < 0 || number.compareTo(BigInteger.valueOf(component.visible())) >= 0) {
            body.problems().error(index, IsaPackage.Literals.INDEX__HIGH, IssueCodes.RANGE, "'" + component.name()
                    + "' has the elements 0 to " + (component.visible() - 1) + ", not " + number);
            return null;
        }
        return new Expr.Const(number, Math.max(1, number.bitLength()));
    }

    /** {@return the bits that an index chooses from a value of some width, or null} */
    BitRange bits(Index index, int width) {
        if (isUnknown(index.getTarget())) {
            // An array may have been meant, so that nothing is known of what stands in the brackets.
            expressions.value(index.getHigh(), Expressions.UNKNOWN);
            return null;
        }
        BigInteger high = expressions.constant(index.getHigh(), "The number of a bit");
        BigInteger low = index.getLow() == null ? high : expressions.constant(index.getLow(), "The number of a bit");
        if (high == null || low == null) {
            return null;
        }
        if (low.signum() < 0 || low.compareTo(high) > 0 || high.compareTo(BigInteger.valueOf(width)) >= 0) {
            body.problems().error(index, IsaPackage.Literals.INDEX__HIGH, IssueCodes.RANGE,
                    "There are no bits [" + high + ":" + low + "] here; they count from [" + (width - 1)
                            + ":0], the more significant first");
            return null;
        }
        return new BitRange(high.intValue(), low.intValue());
    }

    /** {@return whether an expression is a name that means nothing, or a part of that} */
    static boolean isUnknown(Expression expression) {
        return switch (expression) {
            case Reference name -> name.getDeclaration() == null || name.getDeclaration().eIsProxy();
            case Index index -> isUnknown(index.getTarget());
            case FieldAccess access -> isUnknown(access.getTarget());
            case null, default -> false;
        };
    }

    /** {@return the bits of a field, or null where its declaration is broken} */
    static BitRange fieldBits(FieldDeclaration field) {
        return field == null ? null : BitRange.of(field.getHigh(), field.getLow());
    }

    // ---- Storage, devices, addresses ----

    Value load(StorageAccess access) {
        return load(access, body.frame()::newTemporary);
    }

    /** {@return what an access reads, in a local of this name} */
    Value load(StorageAccess access, String name) {
        return load(access, width -> body.frame().newLocal(name, width));
    }

    private Value load(StorageAccess access, IntFunction<Local> target) {
        Expr address = address(access);
        int width = width(access);
        rules.physical(access);
        if (isForbidden(access, "Storage", body.frame().mayLoad()) || address == null || width == Expressions.UNKNOWN) {
            return null;
        }
        Local loaded = target.apply(width);
        body.frame().add(new Stmt.Load(loaded, space(access), address), access);
        return Expressions.bits(new Expr.LocalRead(loaded));
    }

    /** {@return the address of an access, or null} */
    Expr address(StorageAccess access) {
        boolean translated = space(access) == Space.TRANSLATED;
        int width = translated ? body.symbols().programAddressWidth() : body.symbols().shape().addressBits();
        Value value = expressions.value(access.getAddress(), width);
        Expr address = value instanceof Value.Number
                ? expressions.widening().exactly(value, width, "An address", access.getAddress())
                : expressions.widening().ownWidth(value, access.getAddress());
        int most = translated && body.symbols().limitsProgramAddresses() ? width : StateComponent.MAX_WIDTH;
        if (address != null && address.width() > most) {
            body.problems().error(access.getAddress(), null, IssueCodes.WIDTH, "An address has at most " + most
                    + " bits, but this has " + address.width(),
                    List.of(String.valueOf(address.width()), String.valueOf(most)));
            return null;
        }
        return address;
    }

    /** {@return how many bits an access means, or {@link Expressions#UNKNOWN} where that is wrong} */
    int width(StorageAccess access) {
        if (access.getSize() != null && access.getSize().eIsProxy()) {
            body.problems().broken();
            return Expressions.UNKNOWN;
        }
        int unit = body.symbols().shape().unitBits();
        int width = StorageWidths.width(access, unit);
        if (width == Expressions.UNKNOWN || width % unit != 0) {
            if (access.getSize() != null) {
                body.problems().broken();
                return Expressions.UNKNOWN;
            }
            body.problems().error(access, null, IssueCodes.RANGE, "Storage comes in units of " + Widening.bits(unit)
                    + "; an access has 1 to " + Expr.MAX_WIDTH / unit + " of them, and its size is said in bits, "
                    + Math.min(2 * unit, Expr.MAX_WIDTH) + " for 2 of them");
            return Expressions.UNKNOWN;
        }
        return width;
    }

    static Space space(StorageAccess access) {
        return access.getSpace() == StorageSpace.PHYS ? Space.PHYSICAL : Space.TRANSLATED;
    }

    Value input(InputExpression input) {
        Device device = body.symbols().device(input.getDevice());
        rules.noDevice(input);
        if (isForbidden(input, "A device", body.frame().mayInput()) || device == null) {
            return null;
        }
        Local taken = body.frame().newTemporary(device.width());
        body.frame().add(new Stmt.Input(device, taken));
        return Expressions.bits(new Expr.LocalRead(taken));
    }

    private boolean isForbidden(EObject access, String what, boolean allowed) {
        if (!allowed) {
            body.problems().error(access, null, IssueCodes.NOT_PURE, what
                    + " cannot be read here, where a value is only computed; read it in an instruction or a procedure");
        }
        return !allowed;
    }

    Value next(NextAddress next) {
        StateComponent pc = body.symbols().pc();
        if (body.frame().kind() != Frame.Kind.INSTRUCTION) {
            body.problems().error(next, null, IssueCodes.WRONG_KIND,
                    "Only instructions have a next one; the program counter itself can be read here");
            return null;
        }
        if (pc == null || next.getOperand() != null && next.getOperand().eIsProxy()) {
            return null;
        }
        Expr own = body.frame().ownAddress(pc.width());
        return next.getOperand() == null
                ? Expressions.bits(after(own, body.frame().gaps(), body.frame().lengthInUnits()))
                : nextOf(next, own);
    }

    private Value nextOf(NextAddress next, Expr own) {
        int unit = body.symbols().shape().unitBits();
        int skipped = 0;
        List<Gap> gaps = body.frame().gaps();
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i).operand().name().equals(next.getOperand().getName())) {
                return Expressions.bits(after(own, gaps.subList(0, i + 1),
                        (gaps.get(i).before() - skipped) / unit));
            }
            skipped += gaps.get(i).rest().width();
        }
        body.problems().error(next, IsaPackage.Literals.NEXT_ADDRESS__OPERAND, IssueCodes.WRONG_KIND, "The form of '"
                + next.getOperand().getName()
                + "' does not go on within the instruction; 'next' alone is the address of"
                + " the next one");
        return null;
    }

    /** {@return an address so many units and what some operands' forms have behind another} */
    private Expr after(Expr address, List<Gap> gaps, long units) {
        Expr sum = new Expr.Binary(BinaryOp.ADD, address, Expr.Const.of(units, address.width()));
        for (Gap gap : gaps) {
            sum = new Expr.Binary(BinaryOp.ADD, sum,
                    new GapValues(gap).length(body.symbols().shape().unitBits(), address.width()));
        }
        return sum;
    }

    Value storageSize(int hint) {
        int width = hint == Expressions.UNKNOWN ? body.symbols().shape().addressBits() : hint;
        return Expressions.bits(new Expr.StorageSize(width));
    }
}
