package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Intercept;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.HypervisorClause;
import org.trapeze.isa.isa.InterceptClause;
import org.trapeze.isa.isa.InterceptDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.OwnedClause;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers and checks one extension block. */
final class ExtensionLowering {
    private final ExtensionDeclaration declaration;
    private final List<Instruction> instructions;
    private final Symbols symbols;
    private final Problems problems;
    private final Set<StateComponent> owned = new LinkedHashSet<>();
    private final List<Intercept> intercepts = new ArrayList<>();
    private boolean ownStorage;

    ExtensionLowering(ExtensionDeclaration declaration, List<Instruction> instructions, Symbols symbols,
            Problems problems) {
        this.declaration = declaration;
        this.instructions = instructions;
        this.symbols = symbols;
        this.problems = problems;
    }

    /** {@return the extension, unless it cannot be told when the hypervisor runs} */
    Optional<Extension> lower() {
        if (declaration.getName() == null) {
            return Optional.empty();
        }
        Optional<Expr> hypervisor = hypervisor();
        clauses(OwnedClause.class).forEach(this::owned);
        clauses(InterceptClause.class).forEach(clause -> clause.getIntercepts().forEach(this::intercept));
        String title = declaration.getTitle() == null ? declaration.getName() : declaration.getTitle();
        hypervisor.ifPresent(this::checkOwned);
        return hypervisor.map(condition -> new Extension(declaration.getName(), title, condition, owned, ownStorage,
                intercepts));
    }

    private <T> List<T> clauses(Class<T> kind) {
        return declaration.getClauses().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    // ---- The hypervisor ----

    private Optional<Expr> hypervisor() {
        List<HypervisorClause> clauses = clauses(HypervisorClause.class);
        if (clauses.isEmpty()) {
            problems.error(declaration, IsaPackage.Literals.EXTENSION_DECLARATION__NAME, IssueCodes.MISSING,
                    "The extension does not say when its hypervisor runs, as in: hypervisor root == 1 - or, for a mode "
                            + "of its own: hypervisor hyp");
            return Optional.empty();
        }
        clauses.stream().skip(1).forEach(again -> problems.error(again, null, IssueCodes.DUPLICATE,
                "When the hypervisor runs is said already"));
        Expression expression = clauses.getFirst().getCondition();
        if (expression instanceof Reference reference && reference.getDeclaration() instanceof ModeDeclaration mode) {
            return mode(mode);
        }
        Expr condition = condition(expression, Map.of());
        return condition != null && isAboutResources(condition, expression) ? Optional.of(condition) : Optional.empty();
    }

    private Optional<Expr> mode(ModeDeclaration declared) {
        if (symbols.mode() == null || symbols.mode(declared) == null) {
            return Optional.empty();
        }
        Expr value = Expr.Const.of(symbols.mode(declared).value(), symbols.mode().width());
        return Optional.of(new Expr.Binary(BinaryOp.EQ, Expr.StateRead.of(symbols.mode()), value));
    }

    private boolean isAboutResources(Expr condition, EObject place) {
        Set<StateComponent> read = Reads.components(condition);
        if (read.isEmpty()) {
            problems.error(place, null, IssueCodes.NOT_CONSTANT,
                    "Whether the hypervisor runs depends on the machine's state, but this is the same in every state");
        }
        Optional<StateComponent> other = read.stream().filter(ExtensionLowering::isProgramVisible).findFirst();
        other.ifPresent(component -> problems.error(place, null, IssueCodes.WRONG_KIND, "Whether the hypervisor runs "
                + "does not depend on what every program may change; '" + component.name() + "' is of kind "
                + component.kind().name().toLowerCase(Locale.ROOT)));
        return !read.isEmpty() && other.isEmpty();
    }

    private static boolean isProgramVisible(StateComponent component) {
        return component.kind() == StateKind.GENERAL || component.kind() == StateKind.PC;
    }

    // ---- What the guest has a copy of ----

    private void owned(OwnedClause clause) {
        if (clause.isStorage()) {
            if (ownStorage) {
                problems.error(clause, null, IssueCodes.DUPLICATE, "That the guest's storage is mapped is said "
                        + "already");
            }
            ownStorage = true;
        }
        for (int i = 0; i < clause.getComponents().size(); i++) {
            owned(clause, i);
        }
    }

    private void owned(OwnedClause clause, int place) {
        ComponentDeclaration declared = clause.getComponents().get(place);
        StateComponent component = symbols.component(declared);
        if (component == null) {
            problems.broken();
        } else if (isProgramVisible(component)) {
            problems.error(clause, IsaPackage.Literals.OWNED_CLAUSE__COMPONENTS, place, IssueCodes.WRONG_KIND,
                    "'" + component.name() + "' is every program's own already, being of kind "
                            + component.kind().name().toLowerCase(Locale.ROOT));
        } else if (!owned.add(component)) {
            problems.error(clause, IsaPackage.Literals.OWNED_CLAUSE__COMPONENTS, place, IssueCodes.DUPLICATE,
                    "That the guest owns '" + component.name() + "' is said already");
        }
    }

    /** A guest that could set what the condition reads would make itself the hypervisor. */
    private void checkOwned(Expr hypervisor) {
        for (StateComponent component : Reads.components(hypervisor)) {
            if (owned.contains(component) && component.kind() != StateKind.MODE) {
                problems.error(declaration, IsaPackage.Literals.EXTENSION_DECLARATION__NAME, IssueCodes.WRONG_KIND,
                        "'" + component.name() + "' says whether the hypervisor runs; a guest cannot own it");
            }
        }
    }

    // ---- What exits ----

    private void intercept(InterceptDeclaration one) {
        Optional<Instruction> instruction = one.getInstruction() == null ? Optional.empty()
                : instructions.stream().filter(known -> known.name().equals(one.getInstruction().getName()))
                .findFirst();
        if (instruction.isEmpty()) {
            problems.broken();
            return;
        }
        Map<String, Operand> operands = new LinkedHashMap<>();
        instruction.get().encoding().fields().forEach(field -> operands.put(field.operand().name(), field.operand()));
        Expr condition = one.getCondition() == null ? Expr.Const.of(1, 1) : condition(one.getCondition(), operands);
        String name = instruction.get().name();
        if (intercepts.stream().anyMatch(other -> other.instruction().equals(name) && other.isUnconditional())) {
            problems.error(one, null, IssueCodes.DUPLICATE, "'" + name + "' is intercepted already, whatever it does");
        } else if (condition != null) {
            intercepts.add(new Intercept(name, condition, one.getSource() == null ? "" : one.getSource()));
        }
    }

    private Expr condition(Expression expression, Map<String, Operand> operands) {
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE, operands, 0));
        return body.value(expression, () -> body.expressions().condition(expression));
    }
}
