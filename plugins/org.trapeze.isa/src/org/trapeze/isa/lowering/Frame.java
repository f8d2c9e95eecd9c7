package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/** A body while it is being made: its locals, the list that statements go to, and what local names stand for. */
final class Frame {
    /** Where a body stands, which decides what it may use. */
    enum Kind {
        /** An instruction: it has an own address and a next one. */
        INSTRUCTION,
        /** Statements that run between instructions: reset, trap delivery. */
        ROUTINE,
        /** Statements that find an absolute address, and change nothing but their result. */
        TRANSLATION,
        /** A value only: no statement can be added. */
        PURE
    }

    /** More statements than this, all inlining and unrolling done, are a mistake. */
    static final int MAX_STATEMENTS = 10_000;

    /** More calls than this in one body, those inside of what is called counted in, are a mistake. */
    static final int MAX_CALLS = 5_000;

    private final Kind kind;
    private final Map<String, Operand> operands;
    private final long lengthInUnits;
    private final Map<EObject, Value> bindings = new IdentityHashMap<>();
    private final List<EObject> calls = new ArrayList<>();
    private final Map<Stmt, EObject> places = new IdentityHashMap<>();
    private EObject site;
    private List<Stmt> block = new ArrayList<>();
    private int locals;
    private int temporaries;
    private int statements;
    private int inlined;
    private int functions;
    private int pure;
    private int loops;
    private Local ownAddress;
    private List<Gap> gaps = List.of();
    private EObject resultDeclaration;
    private Local result;

    Frame(Kind kind) {
        this(kind, Map.of(), 0);
    }

    /**
     * @param operands      of the instruction, by name
     * @param lengthInUnits how far the next instruction is, in addressable units
     */
    Frame(Kind kind, Map<String, Operand> operands, long lengthInUnits) {
        this.kind = kind;
        this.operands = operands;
        this.lengthInUnits = lengthInUnits;
    }

    Kind kind() {
        return kind;
    }

    /** {@return the places where forms of the instruction's operands go on} */
    List<Gap> gaps() {
        return gaps;
    }

    void gaps(List<Gap> all) {
        gaps = all;
    }

    long lengthInUnits() {
        return lengthInUnits;
    }

    Operand operand(String name) {
        return operands.get(name);
    }

    // ---- Names ----

    void bind(EObject declaration, Value value) {
        bindings.put(declaration, value);
    }

    /** {@return what a parameter, local or loop variable stands for, or null where that is broken} */
    Value binding(EObject declaration) {
        return bindings.get(declaration);
    }

    /** Lets assignments to a parameter set a local: the body's result. */
    void result(EObject declaration, Local local) {
        resultDeclaration = declaration;
        result = local;
    }

    /** {@return the local that a name stands for as the body's result, or null where it is not the result} */
    Local result(EObject declaration) {
        return declaration != null && declaration == resultDeclaration ? result : null;
    }

    // ---- Calls ----

    /** {@return whether one more call may be put in its place} */
    boolean mayInline() {
        return inlined++ < MAX_CALLS;
    }

    boolean isActive(EObject callable) {
        return calls.contains(callable);
    }

    /** Does work in the place of a call; what that reaches of storage is reached where the outermost call stands. */
    <T> T inCall(EObject callable, EObject call, Supplier<T> work) {
        EObject outer = site;
        site = site == null ? call : site;
        try {
            return inCall(callable, work);
        } finally {
            site = outer;
        }
    }

    <T> T inCall(EObject callable, Supplier<T> work) {
        calls.add(callable);
        try {
            return work.get();
        } finally {
            calls.removeLast();
        }
    }

    /** Does work during which devices must not be reached: inside of a function, whose callers expect no effects. */
    <T> T inFunction(Supplier<T> work) {
        functions++;
        try {
            return work.get();
        } finally {
            functions--;
        }
    }

    /** Does work during which neither storage nor devices must be reached: inside of an alias, which names state. */
    <T> T purely(Supplier<T> work) {
        pure++;
        try {
            return work.get();
        } finally {
            pure--;
        }
    }

    /** {@return whether storage can be read here, which takes a statement} */
    boolean mayLoad() {
        return kind != Kind.PURE && pure == 0;
    }

    /** {@return whether a device can be read here, which changes what it gives next} */
    boolean mayInput() {
        return mayLoad() && functions == 0;
    }

    // ---- Loops ----

    void inLoop(Runnable turn) {
        loops++;
        try {
            turn.run();
        } finally {
            loops--;
        }
    }

    boolean isInLoop() {
        return loops > 0;
    }

    // ---- Statements ----

    Local newLocal(String name, int width) {
        return new Local(name, width, locals++);
    }

    /** {@return a local for something the description does not name} */
    Local newTemporary(int width) {
        return newLocal("t" + ++temporaries, width);
    }

    void add(Stmt statement) {
        statements++;
        block.add(statement);
    }

    /** Adds a statement that reaches storage, and remembers where the body says so. */
    void add(Stmt access, EObject written) {
        add(access);
        places.put(access, site == null ? written : site);
    }

    /** {@return where the body says what this statement does, for one that reaches storage} */
    EObject place(Stmt access) {
        return places.get(access);
    }

    /** Counts a turn of a loop as a step: loops in loops take long even where they do nothing. */
    void turn() {
        statements++;
    }

    boolean isTooLarge() {
        return statements > MAX_STATEMENTS;
    }

    /** Puts a value into a local of its own, so that it is computed once and now. */
    Expr keep(String name, Expr value) {
        Local local = newLocal(name, value.width());
        add(new Stmt.Assign(local, value));
        return new Expr.LocalRead(local);
    }

    /** {@return the statements that some work adds, which do not become part of the body by that} */
    List<Stmt> collect(Runnable work) {
        List<Stmt> outer = block;
        block = new ArrayList<>();
        try {
            work.run();
            return block;
        } finally {
            block = outer;
        }
    }

    // ---- The instruction's own address ----

    /** {@return the local that holds the address of the instruction, which the body then has to set first} */
    Expr ownAddress(int width) {
        if (ownAddress == null) {
            ownAddress = newLocal("here", width);
        }
        return new Expr.LocalRead(ownAddress);
    }

    /** {@return the local of the own address if anything asked for it, else null} */
    Local usedOwnAddress() {
        return ownAddress;
    }

    Body body(List<Stmt> all) {
        return new Body(all, locals);
    }
}
