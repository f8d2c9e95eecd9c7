package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Countdown;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.CountdownDeclaration;
import org.trapeze.isa.isa.ExceptionList;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers address translation and timers. */
final class TranslationHeader {
    private final MachineView view;
    private final Problems problems;
    private final Symbols symbols;

    TranslationHeader(MachineView view, Problems problems, Symbols symbols) {
        this.view = view;
        this.problems = problems;
        this.symbols = symbols;
    }

    // ---- Translation ----

    /** Makes the width of addresses known, which bodies everywhere need. */
    void declare() {
        view.single(TranslationDeclaration.class).map(TranslationDeclaration::getAddress)
                .flatMap(address -> Numbers.parse(address.getWidth(), 1, StateComponent.MAX_WIDTH))
                .ifPresent(width -> symbols.programAddressWidth(width.intValue()));
    }

    Optional<Translation> lower() {
        return view.single(TranslationDeclaration.class).flatMap(this::translation);
    }

    private Optional<Translation> translation(TranslationDeclaration declaration) {
        Optional<MemoryTrap> trap = memoryTrap(declaration);
        if (declaration.isAbsolute()) {
            return trap.map(Translation.Absolute::new);
        }
        if (declaration.getAddress() != null) {
            return new MapLowering(symbols, problems, declaration).lower(trap);
        }
        Expr base = overRelocation(declaration.getBase(), "The base");
        Expr bound = overRelocation(declaration.getBound(), "The bound");
        return base == null || bound == null ? Optional.empty()
                : trap.map(causes -> new Translation.RelocationBounds(base, bound, causes));
    }

    private Optional<MemoryTrap> memoryTrap(TranslationDeclaration declaration) {
        Cause cause = symbols.cause(declaration.getCause());
        Cause load = declaration.getLoad() == null ? cause : symbols.cause(declaration.getLoad());
        Cause store = declaration.getStore() == null ? cause : symbols.cause(declaration.getStore());
        Set<Cause> more = Stream.concat(declaration.getMore().stream(),
                view.all(ExceptionList.class).stream().flatMap(list -> list.getCauses().stream())).map(symbols::cause)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return cause == null || load == null || store == null ? Optional.empty()
                : Optional.of(new MemoryTrap(cause, load, store, more));
    }

    private Expr overRelocation(Expression expression, String what) {
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE));
        Expr value = body.value(expression, () -> {
            Value any = body.expressions().value(expression, symbols.shape().addressBits());
            return any instanceof Value.Number
                    ? body.expressions().widening().exactly(any, symbols.shape().addressBits(), what, expression)
                    : body.expressions().widening().ownWidth(any, expression);
        });
        return value != null && isOverRelocation(value, expression, what) && isNarrow(value, expression, what) ? value
                : null;
    }

    private boolean isNarrow(Expr value, Expression expression, String what) {
        if (value.width() > StateComponent.MAX_WIDTH) {
            problems.error(expression, null, IssueCodes.WIDTH,
                    what + " has at most " + StateComponent.MAX_WIDTH + " bits, but this has " + value.width());
        }
        return value.width() <= StateComponent.MAX_WIDTH;
    }

    private boolean isOverRelocation(Expr value, Expression expression, String what) {
        Optional<StateComponent> other = Reads.components(value).stream().filter(component ->
            component.kind() != StateKind.RELOCATION && component.kind() != StateKind.MODE).findFirst();
        other.ifPresent(component -> problems.error(expression, null, IssueCodes.WRONG_KIND, what + " of translation"
                + " depends on the mode and on components of kind relocation only; '" + component.name()
                + "' is of kind " + component.kind().name().toLowerCase(Locale.ROOT)));
        return other.isEmpty();
    }

    // ---- Timers ----

    List<Countdown> countdowns() {
        List<Countdown> countdowns = new ArrayList<>();
        view.all(CountdownDeclaration.class).forEach(one -> countdown(one).ifPresent(countdowns::add));
        return countdowns;
    }

    private Optional<Countdown> countdown(CountdownDeclaration declaration) {
        StateComponent component = symbols.component(declaration.getComponent());
        if (component == null) {
            return Optional.empty();
        }
        if (component.isArray() || component.kind() == StateKind.PC || component.kind() == StateKind.MODE) {
            problems.error(declaration, IsaPackage.Literals.COUNTDOWN_DECLARATION__COMPONENT, IssueCodes.WRONG_KIND,
                    "A timer is a single component that is neither the program counter nor the mode");
            return Optional.empty();
        }
        long limit = component.width() >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << component.width()) - 1;
        return new Limits(problems).number(declaration, IsaPackage.Literals.COUNTDOWN_DECLARATION__FLOOR, 0, limit,
                "Where '" + component.name() + "' stops").map(floor -> new Countdown(component, floor));
    }
}
