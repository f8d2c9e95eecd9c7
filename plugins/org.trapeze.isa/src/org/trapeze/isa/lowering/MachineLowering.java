package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Traps;
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.ResetDeclaration;
import org.trapeze.isa.model.MachineView;

/** Lowers a whole machine, in the order in which its parts need each other. */
final class MachineLowering {
    private final MachineView view;
    private final Problems problems = new Problems();
    private final Symbols symbols;
    private final Map<String, InstructionDeclaration> declarations = new HashMap<>();

    private Map<Expectation, EObject> expectations = Map.of();

    MachineLowering(MachineView view) {
        this.view = view;
        this.symbols = new Symbols(view);
    }

    LoweredMachine lower() {
        new MachineChecks(view, problems).declarations();
        new TextChecks(problems).all(view.machine());
        StorageHeader storage = new StorageHeader(view, problems);
        Optional<StorageShape> shape = storage.lower();
        symbols.shape(shape.orElseGet(storage::placeholder));
        StateHeader state = new StateHeader(view, problems, symbols);
        state.lower();
        new Constants(symbols, problems).all(view);
        new NamesLowering(symbols, problems).all(view);
        TrapHeader trapHeader = new TrapHeader(view, problems, symbols);
        trapHeader.declare();
        TranslationHeader translationHeader = new TranslationHeader(view, problems, symbols);
        translationHeader.declare();
        new RoutineChecks(symbols, problems).all(view);
        Optional<Traps> traps = trapHeader.lower();
        Optional<Translation> translation = translationHeader.lower();
        translation.ifPresent(symbols::translation);
        var countdowns = translationHeader.countdowns();
        Body reset = reset(view.single(ResetDeclaration.class), state.modes());
        List<DataDirective> directives = new DirectiveLowering(symbols, problems).all(view);
        new OperandFormLowering(symbols, problems).all(view);
        boolean usable = problems.errors() == 0;
        List<Instruction> instructions = instructions();
        Virtualization virtualization = new VirtualizationLowering(view, problems, symbols).lower(instructions);
        expectations = new ExpectationLowering(view, problems).lower();
        List<PseudoInstruction> pseudos = new PseudoLowering(symbols, problems, instructions).all(view);
        Architecture known = !usable || shape.isEmpty() || traps.isEmpty() || translation.isEmpty() ? null
                : new Architecture(view.machine().getName(), title(), shape.get(), state.modes(), state.components(),
                        state.devices(), translation.get(), traps.get(), countdowns, reset, instructions, directives,
                        List.copyOf(expectations.keySet()), virtualization, pseudos);
        return result(known);
    }

    private LoweredMachine result(Architecture known) {
        view.chain().forEach(new StrayChecks(problems)::all);
        Foreign foreign = new Foreign(view, problems);
        boolean complete = problems.errors() == 0 && !foreign.hasSyntaxErrors();
        new HidingChecks(view, problems).all();
        if (complete) {
            new UsageChecks(view, problems).all();
        }
        return new LoweredMachine(known, complete, foreign.own(), declarations, expectations);
    }

    private String title() {
        return view.machine().getTitle() == null ? view.machine().getName() : view.machine().getTitle();
    }

    /** The machine starts with zeros, in its most privileged mode, as far as its description says nothing else. */
    private Body reset(Optional<ResetDeclaration> declaration, List<Mode> modes) {
        Frame frame = new Frame(Frame.Kind.ROUTINE);
        List<Stmt> statements = new ArrayList<>();
        if (symbols.mode() != null && !modes.isEmpty() && modes.getFirst().value() != 0) {
            statements.add(Stmt.Write.of(symbols.mode(),
                    Expr.Const.of(modes.getFirst().value(), symbols.mode().width())));
        }
        BodyLowering body = new BodyLowering(symbols, problems, frame);
        declaration.ifPresent(said ->
            statements.addAll(body.collect(said, () -> body.statements().all(said.getStatements()))));
        return frame.body(statements);
    }

    private List<Instruction> instructions() {
        InstructionLowering lowering = new InstructionLowering(symbols, problems);
        Overlaps overlaps = new Overlaps(problems);
        List<Instruction> instructions = new ArrayList<>();
        for (InstructionDeclaration declaration : view.instructions()) {
            lowering.lower(declaration).ifPresent(instruction -> {
                if (declarations.putIfAbsent(instruction.name(), declaration) == null) {
                    instructions.add(instruction);
                }
                overlaps.add(declaration, instruction);
            });
        }
        return instructions;
    }
}
