package org.trapeze.asm.ide.completion;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.syntax.Form;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.lowering.LoweredMachine;

import com.google.inject.Inject;

/**
 * Proposes at the start of a statement the machine's instructions, one entry for each form, and all directives; in
 * operands the program's symbols and the machine's registers and modes; after {@code machine} the machines there are.
 */
public class GasmProposals extends IdeContentProposalProvider {
    /** Words with a meaning of their own come first, registers, of which there are many, last. */
    private static final int SYMBOL = 500;
    private static final int OPERATION = 400;
    private static final int DIRECTIVE = 300;
    private static final int REGISTER = 200;

    @Inject
    private ProgramNames names;

    @Override
    protected void _createProposals(CrossReference reference, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        EReference kind = GrammarUtil.getReference(reference);
        Program program = context.getRootModel() instanceof Program found ? found : null;
        if (kind == GasmPackage.Literals.PROGRAM__MACHINE) {
            machines(context, acceptor);
        } else if (program != null && kind == GasmPackage.Literals.STATEMENT__OPERATION) {
            operations(program, context, acceptor);
            directives(context, acceptor);
        } else if (program != null) {
            operands(program, context, acceptor);
        }
    }

    /** Punctuation needs no completion. */
    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return keyword.getValue().equals("machine") || keyword.getValue().equals("equ");
    }

    private void machines(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (context.getCurrentModel() == null) {
            return;
        }
        var scope = getScopeProvider().getScope(context.getCurrentModel(), GasmPackage.Literals.PROGRAM__MACHINE);
        for (IEObjectDescription description : scope.getAllElements()) {
            EObject machine = description.getEObjectOrProxy();
            String title = machine instanceof Machine known && !known.eIsProxy() ? known.getTitle() : null;
            add('"' + description.getName().toString() + '"', null, title, ContentAssistEntry.KIND_MODULE, machine,
                    OPERATION, context, acceptor);
        }
    }

    private void macros(Program program, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        names.all(program).forEach(symbols -> symbols.macros().values().forEach(macro -> add(macro.getName(), null,
                "macro", ContentAssistEntry.KIND_FUNCTION, macro, OPERATION, context, acceptor)));
    }

    private void operations(Program program, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        macros(program, context, acceptor);
        Machine machine = program.getMachine();
        if (machine == null || machine.eIsProxy()) {
            return;
        }
        GuestAssembler.syntax(machine).ifPresent(syntax -> {
            LoweredMachine lowered = LoweredMachine.of(machine);
            for (Form form : syntax.forms()) {
                add(form.head(), form.toString(), form.title(), ContentAssistEntry.KIND_FUNCTION,
                        lowered.declaration(form.instruction()).orElse(null), OPERATION, context, acceptor);
            }
        });
        names.words(program).map(MachineWords::operations).orElse(Map.of()).forEach((name, declared) -> {
            if (!(declared instanceof InstructionDeclaration || declared instanceof PseudoDeclaration)) {
                add(name, null, "data of " + machine.getName(), ContentAssistEntry.KIND_KEYWORD, declared, DIRECTIVE,
                        context, acceptor);
            }
        });
    }

    private void directives(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        for (Directive directive : Directive.values()) {
            add(directive.word(), directive.usage(), directive.description(), ContentAssistEntry.KIND_KEYWORD, null,
                    DIRECTIVE, context, acceptor);
        }
    }

    private void operands(Program program, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        names.all(program).forEach(symbols -> symbols.all().forEach((name, symbol) -> {
            boolean label = symbol instanceof Label;
            add(name, null, label ? "label" : "constant",
                    label ? ContentAssistEntry.KIND_VARIABLE : ContentAssistEntry.KIND_VALUE, symbol, SYMBOL, context,
                    acceptor);
        }));
        names.words(program).map(MachineWords::operands).orElse(Map.of()).forEach((name, declared) -> {
            boolean mode = declared instanceof ModeDeclaration;
            String kind = declared instanceof NameEntry entry ? meaning(entry) : mode ? "mode" : "register";
            add(name, null, kind, ContentAssistEntry.KIND_FIELD, declared,
                    mode ? SYMBOL : REGISTER, context, acceptor);
        });
    }

    private static String meaning(NameEntry entry) {
        return entry.eContainer() instanceof NamesDeclaration table ? table.getName() + " " + entry.getValue()
                : "register";
    }

    private void add(String proposal, String label, String description, String kind, EObject source, int priority,
            ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (!acceptor.canAcceptMoreProposals()) {
            return;
        }
        ContentAssistEntry entry = getProposalCreator().createProposal(proposal, context, created -> {
            created.setLabel(Optional.ofNullable(label).orElse(proposal));
            created.setDescription(description);
            created.setKind(kind);
            created.setSource(source);
        });
        acceptor.accept(entry, priority);
    }
}
