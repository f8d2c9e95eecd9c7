package org.trapeze.ui.repair;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.isa.isa.CallStatement;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.isa.TrapStatement;
import org.trapeze.isa.isa.UndefinedDeclaration;
import org.trapeze.isa.isa.WhenStatement;
import org.trapeze.isa.model.MachineView;

/**
 * The statement by which instructions of a machine trap in user mode, in the machine's own words: the one with which
 * most of its privileged instructions begin, or else one made of its mode, its user mode and a cause. The text may have
 * been damaged since it was classified, so that names are missing.
 */
final class Guard {
    private final MachineView view;

    Guard(Machine machine) {
        view = MachineView.of(machine);
    }

    /**
     * {@return the statement; empty for a machine that lacks a mode or a cause}
     *
     * @param privileged the names of the instructions that are known to be privileged
     */
    Optional<String> statement(Set<String> privileged) {
        Map<String, Long> used = view.instructions().stream().filter(one -> privileged.contains(one.getName()))
                .flatMap(one -> one.getStatements().stream().limit(1)).filter(Guard::mayBegin)
                .map(Guard::text).collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new,
                        Collectors.counting()));
        return mostFrequent(used).or(this::made);
    }

    /** {@return whether an instruction begins with the statement already} */
    boolean begins(InstructionDeclaration instruction, Set<String> privileged) {
        Optional<String> first = instruction.getStatements().stream().findFirst().map(Guard::text);
        return first.isPresent() && (first.equals(statement(privileged)) || first.equals(made())
                || first.get().startsWith(made().map(Guard::condition).orElse("\n")));
    }

    /** {@return whether it is by the statement that a cause is raised} */
    boolean raises(String cause, Set<String> privileged) {
        return statement(privileged).filter(guard -> guard.endsWith(" trap " + cause)).isPresent();
    }

    private static String condition(String guard) {
        return guard.substring(0, guard.lastIndexOf(" trap ") + " trap ".length());
    }

    /** Only what means the same in any other instruction: no operands and nothing local. */
    private static boolean mayBegin(Statement statement) {
        boolean form = statement instanceof CallStatement
                || statement instanceof WhenStatement when && when.getStatement() instanceof TrapStatement;
        return form && EcoreUtil.CrossReferencer.find(List.of(statement)).keySet().stream()
                .allMatch(target -> EcoreUtil2.getContainerOfType(target, InstructionDeclaration.class) == null);
    }

    private Optional<String> made() {
        Optional<String> mode = view.all(ComponentDeclaration.class).stream()
                .filter(one -> one.getKind() == ComponentKind.MODE).map(ComponentDeclaration::getName)
                .filter(Objects::nonNull).findFirst();
        Optional<String> user = view.all(ModeList.class).stream().flatMap(list -> list.getModes().stream())
                .map(ModeDeclaration::getName).filter(Objects::nonNull).reduce((one, next) -> next);
        return mode.flatMap(m -> user.flatMap(u -> cause().map(cause -> "when " + m + " == " + u + ": trap " + cause)));
    }

    private Optional<String> cause() {
        Map<String, Long> used = view.instructions().stream()
                .flatMap(one -> EcoreUtil2.getAllContentsOfType(one, TrapStatement.class).stream())
                .filter(trap -> trap.getCode() == null && trap.getCause() != null && !trap.getCause().eIsProxy())
                .collect(Collectors.groupingBy(trap -> trap.getCause().getName(), LinkedHashMap::new,
                        Collectors.counting()));
        return mostFrequent(used)
                .or(() -> view.all(UndefinedDeclaration.class).stream().map(UndefinedDeclaration::getCause)
                        .filter(one -> one != null && !one.eIsProxy()).map(CauseDeclaration::getName)
                        .filter(Objects::nonNull).findFirst())
                .or(() -> view.all(CauseList.class).stream().flatMap(list -> list.getCauses().stream())
                        .map(CauseDeclaration::getName).filter(Objects::nonNull).findFirst());
    }

    private static Optional<String> mostFrequent(Map<String, Long> used) {
        return used.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey);
    }

    private static String text(EObject statement) {
        INode node = NodeModelUtils.getNode(statement);
        return NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }

    /** {@return whether there is such a statement at all} */
    boolean exists() {
        return made().isPresent();
    }
}
