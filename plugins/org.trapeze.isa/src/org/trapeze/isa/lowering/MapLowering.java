package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.AccessParameter;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers address translation that is a function of the description. */
final class MapLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final TranslationDeclaration declaration;
    private final Frame frame = new Frame(Frame.Kind.TRANSLATION);

    MapLowering(Symbols symbols, Problems problems, TranslationDeclaration declaration) {
        this.symbols = symbols;
        this.problems = problems;
        this.declaration = declaration;
    }

    /** @param beyondStorage what is raised beyond the end of storage */
    Optional<Translation> lower(Optional<MemoryTrap> beyondStorage) {
        int before = problems.errors();
        Local address = parameter(declaration.getAddress());
        Local access = access(declaration.getAccess());
        Local absolute = parameter(declaration.getResult());
        checkProgramCounter(address);
        if (absolute != null) {
            frame.result(declaration.getResult(), absolute);
        }
        BodyLowering body = new BodyLowering(symbols, problems, frame);
        List<Stmt> statements =
                body.collect(declaration, () -> body.statements().all(declaration.getStatements()));
        if (problems.errors() != before || address == null || access == null || absolute == null) {
            problems.broken();
            return Optional.empty();
        }
        checkResult(statements, absolute);
        Set<Cause> raised = raised(statements);
        return beyondStorage.map(trap -> {
            raised.addAll(trap.more());
            return new Translation.Mapped(address, access, absolute, frame.body(statements),
                    new MemoryTrap(trap.fetch(), trap.load(), trap.store(), raised));
        });
    }

    // ---- Parameters ----

    private Local parameter(Parameter parameter) {
        return parameter == null ? null : new Limits(problems).small(parameter, IsaPackage.Literals.PARAMETER__WIDTH, 1,
                StateComponent.MAX_WIDTH, "The width of an address").map(width -> bound(parameter, width)).orElse(null);
    }

    private Local bound(Parameter parameter, int width) {
        Local local = frame.newLocal(String.valueOf(parameter.getName()), width);
        frame.bind(parameter, new Value.Bits(new Expr.LocalRead(local)));
        return local;
    }

    private Local access(AccessParameter parameter) {
        if (parameter == null) {
            return null;
        }
        List<String> words = Stream.of(AccessKind.values()).map(AccessKind::word).toList();
        if (!words.equals(parameter.getKinds().stream().map(kind -> kind.getName()).toList())) {
            problems.error(parameter, null, IssueCodes.TRANSLATION, "The kinds of access are "
                    + String.join(" | ", words) + ", in this order");
            return null;
        }
        for (AccessKind kind : AccessKind.values()) {
            frame.bind(parameter.getKinds().get(kind.ordinal()),
                    new Value.Number(BigInteger.valueOf(kind.ordinal())));
        }
        Local local = frame.newLocal(String.valueOf(parameter.getName()), AccessKind.WIDTH);
        frame.bind(parameter, new Value.Bits(new Expr.LocalRead(local)));
        return local;
    }

    // ---- What translation must do ----

    private void checkProgramCounter(Local address) {
        StateComponent pc = symbols.pc();
        if (address != null && pc != null && pc.width() > address.width()) {
            problems.error(declaration.getAddress(), IsaPackage.Literals.PARAMETER__WIDTH, IssueCodes.WIDTH,
                    "Instructions are fetched at addresses of " + Widening.bits(pc.width())
                            + ", which is the width of '" + pc.name() + "'; here are only " + address.width());
        }
    }

    private void checkResult(List<Stmt> statements, Local absolute) {
        if (!gives(statements, absolute)) {
            problems.error(declaration.getResult(), IsaPackage.Literals.REFERABLE__NAME, IssueCodes.TRANSLATION,
                    "There is a way through this translation on which it neither assigns '" + absolute.name()
                            + "' nor traps");
        }
    }

    /** Whether a result is assigned, or a trap raised, whatever the conditions are. */
    private static boolean gives(List<Stmt> statements, Local absolute) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Assign assign -> assign.target().equals(absolute);
            case Stmt.Trap trap -> true;
            case Stmt.If choice -> gives(choice.then(), absolute) && gives(choice.otherwise(), absolute);
            default -> false;
        });
    }

    private static Set<Cause> raised(List<Stmt> statements) {
        Set<Cause> causes = new LinkedHashSet<>();
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.Trap trap) {
                causes.add(trap.cause());
            } else if (statement instanceof Stmt.If choice) {
                causes.addAll(raised(choice.then()));
                causes.addAll(raised(choice.otherwise()));
            }
        }
        return causes;
    }
}
