package org.trapeze.asm.ide.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;

import org.trapeze.asm.gasm.Constant;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.ide.completion.GuestProposal.Blank;
import org.trapeze.asm.ide.completion.GuestProposal.Kind;
import org.trapeze.asm.ide.fixes.GuestLibrary;
import org.trapeze.asm.ide.writing.Blanks;
import org.trapeze.asm.ide.writing.WrittenForm;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.resource.IsaResourceDescriptionStrategy;

/** Everything that a program, its machine and its project offer to be written. */
final class ProposalSource {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;
    private static final int LAST = 3;
    /** More choices than that are no help in a small window. */
    private static final int MOST_CHOICES = 100;

    private final XtextResource resource;
    private final Program program;
    private final ProgramNames names;
    private final Optional<MachineSyntax> syntax;
    /** The first labels and constants, for addresses and for other values: every instruction wants the same. */
    private final Map<Boolean, List<String>> firstValues = new HashMap<>();

    ProposalSource(XtextResource resource, Program program) {
        this.resource = resource;
        this.program = program;
        this.names = resource.getResourceServiceProvider().get(ProgramNames.class);
        Machine machine = program.getMachine();
        this.syntax = machine == null || machine.eIsProxy() ? Optional.empty() : GuestAssembler.syntax(machine);
    }

    List<GuestProposal> machines() {
        List<GuestProposal> found = new ArrayList<>();
        resource.getResourceServiceProvider().get(IScopeProvider.class)
                .getScope(program, GasmPackage.Literals.PROGRAM__MACHINE).getAllElements().forEach(one -> {
                    EObject machine = one.getEObjectOrProxy();
                    // The index knows the title of a machine that has not been read.
                    String title = machine instanceof Machine known && !known.eIsProxy() ? known.getTitle()
                            : one.getUserData(IsaResourceDescriptionStrategy.TITLE);
                    found.add(GuestProposal.word(Kind.MACHINE, '"' + String.join(".", one.getName().getSegments())
                            + '"', title == null ? "" : title, machine, FIRST));
                });
        return found;
    }

    List<GuestProposal> files() {
        GuestLibrary library = new GuestLibrary(resource);
        return library.files().stream().map(library::relative)
                .map(path -> GuestProposal.word(Kind.FILE, '"' + path + '"', "", null, FIRST)).toList();
    }

    // ---- First in a line ----

    List<GuestProposal> operations() {
        List<GuestProposal> found = new ArrayList<>();
        syntax.ifPresent(known -> {
            known.forms().forEach(form -> found.add(instruction(form)));
            known.architecture().directives().forEach(directive -> found.add(data(directive)));
        });
        names.all(program).forEach(symbols -> symbols.macros().values().forEach(macro -> found.add(macro(macro))));
        for (Directive directive : Directive.values()) {
            found.add(new GuestProposal(Kind.DIRECTIVE, directive.usage(), "", directive.word(), directive.word(), null,
                    List.of(), SECOND));
            found.add(new GuestProposal(Kind.DIRECTIVE, "." + directive.usage(), "", "." + directive.word(),
                    "." + directive.word(), null, List.of(), LAST));
        }
        if (program.getMachine() == null) {
            found.add(GuestProposal.word(Kind.DIRECTIVE, "machine", "names the machine", null, FIRST));
        }
        return found;
    }

    private GuestProposal instruction(Form form) {
        WrittenForm written = WrittenForm.of(form);
        EObject declared = LoweredMachine.of(program.getMachine()).declaration(form.instruction()).orElse(null);
        return new GuestProposal(Kind.INSTRUCTION, form.toString(), form.title(), written.text(), form.head(), declared,
                written.blanks().stream().map(blank -> new Blank(blank.offset(), blank.length(),
                        choices(blank.operand(), form))).toList(), FIRST);
    }

    private GuestProposal data(DataDirective directive) {
        StringBuilder text = new StringBuilder(directive.name());
        List<Blank> blanks = new ArrayList<>();
        for (Operand parameter : directive.parameters()) {
            text.append(blanks.isEmpty() ? " " : ", ");
            blanks.add(new Blank(text.length(), 1, List.of()));
            text.append('0');
        }
        String usage = directive.name() + " " + String.join(", ", directive.parameters().stream().map(Operand::name)
                .toList());
        EObject declared = names.words(program).map(words -> words.operation(directive.name())).orElse(null);
        return new GuestProposal(Kind.DIRECTIVE, usage, "data", text.toString(), directive.name(), declared, blanks,
                SECOND);
    }

    private static GuestProposal macro(Macro macro) {
        String header = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(macro));
        String usage = header.substring(Math.max(0, header.indexOf(macro.getName())));
        return new GuestProposal(Kind.MACRO, usage, "macro", macro.getName(), macro.getName(), macro, List.of(), FIRST);
    }

    private List<String> choices(Operand operand, Form form) {
        List<String> choices = new ArrayList<>(Blanks.names(operand, form.instruction().encoding()));
        if (choices.isEmpty()) {
            choices.addAll(firstValues.computeIfAbsent(operand.kind().isPlace(), address -> values(address).stream()
                    .limit(MOST_CHOICES).map(GuestProposal::text).toList()));
        }
        return choices.subList(0, Math.min(MOST_CHOICES, choices.size()));
    }

    // ---- Operands ----

    /** What the operand at hand can be, where that is plain from what stands before it; else all names. */
    List<GuestProposal> operands(Token operation, List<Token> before) {
        List<Form> forms = syntax.map(known -> known.forms(operation.text())).orElse(List.of());
        Set<Operand> slots = new LinkedHashSet<>();
        List<GuestProposal> found = new ArrayList<>();
        for (Form form : forms) {
            SlotAtCursor.of(form, before).stream().filter(slots::add).forEach(slot -> found.addAll(slot(form, slot)));
        }
        if (!found.isEmpty()) {
            return found;
        }
        found.addAll(values(Directive.of(operation.text()) == Directive.ENTRY));
        if (syntax.isPresent() && (!forms.isEmpty() || names.macro(program, operation.text()) != null)) {
            found.addAll(registers());
        }
        return found;
    }

    private List<GuestProposal> slot(Form form, Operand slot) {
        List<GuestProposal> found = new ArrayList<>();
        Blanks.names(slot, form.instruction().encoding()).forEach(name -> found.add(GuestProposal.word(Kind.REGISTER,
                name, meaning(name), names.words(program).map(words -> words.operand(name)).orElse(null), FIRST)));
        boolean number = !(slot.kind() instanceof OperandKind.Register)
                && !(slot.kind() instanceof OperandKind.Named named && !named.table().numbers());
        if (number) {
            found.addAll(values(slot.kind().isPlace()));
        }
        return found;
    }

    private String meaning(String name) {
        return names.words(program).map(words -> words.operand(name)).map(ProposalSource::meaning).orElse("");
    }

    private static String meaning(EObject declared) {
        return switch (declared) {
            case ComponentDeclaration component -> component.getKind().getLiteral() + ", " + component.getWidth()
                    + " bits";
            case NameEntry entry -> "= " + entry.getValue();
            case ModeDeclaration mode -> "mode " + mode.getValue();
            default -> "";
        };
    }

    /** Labels and constants, those first of which the place probably needs one; then modes. */
    private List<GuestProposal> values(boolean addresses) {
        List<GuestProposal> found = new ArrayList<>();
        for (ProgramSymbols symbols : names.all(program)) {
            for (Symbol symbol : symbols.all().values()) {
                boolean label = symbol instanceof Label;
                found.add(GuestProposal.word(label ? Kind.LABEL : Kind.CONSTANT, symbol.getName(),
                        symbol instanceof Constant ? definition(symbol) : "", symbol,
                        label == addresses ? SECOND : THIRD));
            }
        }
        names.words(program).map(MachineWords::operands)
                .ifPresent(words -> new TreeMap<>(words).forEach((word, declared) -> {
            if (declared instanceof ModeDeclaration) {
                found.add(GuestProposal.word(Kind.CONSTANT, word, meaning(declared), declared, LAST));
            }
        }));
        return found;
    }

    private static String definition(Symbol symbol) {
        String text = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(symbol));
        return text.substring(Math.min(text.length(), symbol.getName().length())).strip();
    }

    private List<GuestProposal> registers() {
        List<GuestProposal> found = new ArrayList<>();
        names.words(program).map(MachineWords::operands)
                .ifPresent(words -> new TreeMap<>(words).forEach((word, declared) -> {
            if (!(declared instanceof ModeDeclaration)) {
                found.add(GuestProposal.word(Kind.REGISTER, word, meaning(declared), declared, THIRD));
            }
        }));
        return found;
    }
}
