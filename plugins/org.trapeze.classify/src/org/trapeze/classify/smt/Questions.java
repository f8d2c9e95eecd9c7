package org.trapeze.classify.smt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trapeze.classify.Circumstances;
import org.trapeze.classify.Profile;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

import org.trapeze.classify.term.BoolExpr;

/**
 * The definitions of PG §2 as questions about one instruction.
 *
 * <p>Storage outside the window is not part of what two compared executions share when their windows differ. PG fn 4
 * would have E[1] agree, so that traps lead to the same place; as any trap is exempt here, that is not needed, and
 * without it an instruction that reads the trap vector around R is found out: it would show a guest its monitor's
 * trap PSW.
 *
 * <p>The amount of storage q is unknown too, since a description can be launched with any: a verdict holds for all of
 * them.
 */
public final class Questions {
    private final Vocabulary words;
    private final Logic logic;
    private final Architecture machine;
    private final Comparison comparison;
    private final Circumstances circumstances;
    private final Map<Start, SymbolicRun> runs = new HashMap<>();

    /** Asks with the words of a vocabulary and counts as resources what the profile does. */
    public Questions(Vocabulary words, Profile profile) {
        this(words, profile, Circumstances.ALL);
    }

    /** Asks about the states that the circumstances leave. */
    public Questions(Vocabulary words, Profile profile, Circumstances circumstances) {
        this.words = words;
        this.circumstances = circumstances;
        this.logic = words.logic();
        this.machine = words.machine();
        this.comparison = new Comparison(words, profile, circumstances);
    }

    /**
     * {@return is there a pair of states, one of each mode and otherwise equal, that breaks the rule of privileged?}
     */
    public Question unprivileged() {
        SymbolicRun supervisor = run(shared(supervisor()));
        SymbolicRun user = run(shared(machine.user()));
        BoolExpr rule = logic.and(user.ending().trapped(), logic.not(supervisor.ending().trapped()));
        return pair("unprivileged", logic.and(noMemoryTrap(supervisor, user), logic.not(rule)), supervisor, user);
    }

    /** {@return is there a pair of states of which the rule of privileged speaks at all?} */
    public Question privileged() {
        SymbolicRun supervisor = run(shared(supervisor()));
        SymbolicRun user = run(shared(machine.user()));
        BoolExpr rule = logic.and(user.ending().trapped(), logic.not(supervisor.ending().trapped()));
        return pair("privileged", logic.and(noMemoryTrap(supervisor, user), rule), supervisor, user);
    }

    /** The rule is about what a guest does in user mode: only there the circumstances limit the states. */
    private Question pair(String name, BoolExpr goal, SymbolicRun supervisor, SymbolicRun user) {
        return asked(name, logic.and(admitted(user.start()), goal), supervisor, user);
    }

    /** The paper's s: the most privileged mode that a program may be in which is not the hypervisor. */
    private Mode supervisor() {
        return machine.modes().stream().filter(mode -> !guest(shared(mode)).isFalse()).findFirst()
                .orElse(machine.supervisor());
    }

    /**
     * {@return is there a state of the mode in which a resource changes without a trap? An execution that the manual
     * leaves open counts as changing none}
     */
    public Question control(Mode mode) {
        SymbolicRun run = run(shared(mode));
        return question("control " + mode.name(), logic.and(run.ending().finished(), comparison.changesResources(run)),
                run);
    }

    /**
     * {@return is there a state of the mode in which a cell of the trap vector changes, irrespective of R and without a
     * trap (PG fn 2)? That is control sensitive, too}
     */
    public Question trapVector(Mode mode) {
        SymbolicRun run = run(shared(mode));
        return question("trap vector " + mode.name(),
                logic.and(run.ending().finished(), comparison.changesTrapVector(run)), run);
    }

    /** {@return are there two states of the mode that differ in R alone and lead to different results?} */
    public Question location(Mode mode) {
        SymbolicRun here = run(displaced("1", mode));
        SymbolicRun there = run(displaced("2", mode));
        return question("location " + mode.name(), logic.and(windowInStorage(here), windowInStorage(there),
                comparison.behavesDifferently(here, there)), here, there);
    }

    /** {@return are there two states that differ in the mode alone and lead to different results?} */
    public Question mode(Mode first, Mode second) {
        boolean moves = translationReads(StateKind.MODE);
        boolean alike = !moves && machine.components().stream().allMatch(one -> one.banking().isEmpty());
        SymbolicRun one = run(alike ? shared(first) : new Start(words, "1", fixed(first), Set.of(), moves, false,
                new BankView(first, second, false)));
        SymbolicRun other = run(alike ? shared(second) : new Start(words, "2", fixed(second), Set.of(), moves, false,
                new BankView(first, second, true)));
        return question("mode " + first.name() + " " + second.name(), comparison.behavesDifferently(one, other), one,
                other);
    }

    /**
     * {@return are there two states of the mode that differ in further resources alone and lead to different results?}
     */
    public Question resource(Mode mode) {
        Set<StateComponent> own = Set.copyOf(circumstances.ofKind(StateKind.RESOURCE, machine.components()));
        boolean moves = translationReads(StateKind.RESOURCE);
        SymbolicRun one = run(new Start(words, "1", fixed(mode), own, moves, true));
        SymbolicRun other = run(new Start(words, "2", fixed(mode), own, moves, true));
        return question("resource " + mode.name(), comparison.behavesDifferently(one, other), one, other);
    }

    /**
     * {@return are there two states of the mode, one of the hypervisor and one of a guest, that differ in nothing else
     * and lead to different results? A guest that sees the difference knows that it is one, as with mode sensitivity}
     */
    public Question hypervisor(Mode mode) {
        Set<StateComponent> own = circumstances.hypervisorState();
        boolean moves = own.stream().anyMatch(Structure.ofTranslation(machine).read()::contains);
        SymbolicRun hypervisor = run(new Start(words, "1", fixed(mode), own, moves, false));
        SymbolicRun guest = run(new Start(words, "2", fixed(mode), own, moves, false));
        return asked("hypervisor " + mode.name(),
                logic.and(logic.not(guest(hypervisor.start())), admitted(guest.start()),
                comparison.behavesDifferently(hypervisor, guest)), hypervisor, guest);
    }

    private Question question(String name, BoolExpr goal, SymbolicRun... runs) {
        BoolExpr all = logic.allOf(List.of(runs).stream().map(run -> admitted(run.start())).toList());
        return asked(name, logic.and(all, goal), runs);
    }

    /** What holds of the states that are looked at: what a monitor keeps; a guest runs; nothing exits. */
    private BoolExpr admitted(Start start) {
        boolean direct = start.fixed().get(machine.mode()) == machine.user().value();
        BoolExpr kept = direct ? logic.allOf(circumstances.settings().stream()
                .map(setting -> logic.isSet(start.encode(setting.condition()))).toList()) : logic.yes();
        BoolExpr stays = circumstances.extension()
                .map(known -> logic.not(logic.isSet(start.encode(known.exits(words.instruction().name())))))
                .orElse(logic.yes());
        return logic.and(kept, guest(start), stays);
    }

    private BoolExpr guest(Start start) {
        return circumstances.extension().map(known -> logic.not(logic.isSet(start.encode(known.hypervisor()))))
                .orElse(logic.yes());
    }

    private Question asked(String name, BoolExpr goal, SymbolicRun... runs) {
        BoolExpr wellFormed = logic.allOf(List.of(runs).stream().map(run -> run.start().wellFormed()).toList());
        return new Question(name, words, logic.and(wellFormed, words.operandsAllowed(), goal), List.of(runs));
    }

    /** Questions share an execution where they start it alike. */
    private SymbolicRun run(Start start) {
        return runs.computeIfAbsent(start, key -> {
            SymbolicRun run = new SymbolicRun(key);
            run.execute(words.instruction().body().statements());
            return run;
        });
    }

    private Start shared(Mode mode) {
        return new Start(words, "", fixed(mode), Set.of(), false, false);
    }

    /** R ⊕ x moves the base and keeps the bound; what only the bound is made of stays shared. */
    private Start displaced(String tag, Mode mode) {
        Set<StateComponent> own = circumstances.ofKind(StateKind.RELOCATION, machine.components()).stream()
                .filter(component -> !isBoundOnly(component)).collect(Collectors.toSet());
        return new Start(words, tag, fixed(mode), own, !circumstances.guestOwnsStorage(), false);
    }

    private boolean isBoundOnly(StateComponent component) {
        return machine.translation() instanceof Translation.RelocationBounds relocation
                && reads(relocation.bound()).contains(component) && !reads(relocation.base()).contains(component);
    }

    private Set<StateComponent> reads(Expr expr) {
        return Structure.of(machine, List.of(new Stmt.Trap(machine.translation().memoryTrap().load(), expr))).read();
    }

    private boolean translationReads(StateKind kind) {
        return Structure.ofTranslation(machine).read().stream()
                .anyMatch(component -> circumstances.kind(component) == kind);
    }

    private Map<StateComponent, Long> fixed(Mode mode) {
        return Map.of(machine.mode(), mode.value());
    }

    private BoolExpr windowInStorage(SymbolicRun run) {
        Addressing addressing = run.addressing();
        return logic.not(logic.less(run.start().storageSize(),
                logic.terms().add(addressing.windowBase(), addressing.windowBound())));
    }

    private BoolExpr noMemoryTrap(SymbolicRun a, SymbolicRun b) {
        return logic.not(logic.or(a.ending().memoryTrapped(), b.ending().memoryTrapped()));
    }
}
