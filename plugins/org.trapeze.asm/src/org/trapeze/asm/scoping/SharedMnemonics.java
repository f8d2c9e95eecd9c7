package org.trapeze.asm.scoping;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/** Tells which of several instructions with one mnemonic a statement means, by its operands. */
final class SharedMnemonics {
    private SharedMnemonics() {
    }

    /** {@return the first instruction of the machine that is written like the statement; empty if none is} */
    static Optional<InstructionDeclaration> meant(EObject statement, Machine machine) {
        ICompositeNode node = NodeModelUtils.getNode(statement);
        Optional<MachineSyntax> syntax = GuestAssembler.syntax(machine);
        if (node == null || syntax.isEmpty()) {
            return Optional.empty();
        }
        List<Token> tokens = Scanner.tokens(node.getText());
        return syntax.get().match(tokens.getFirst(), tokens.subList(1, tokens.size())).fitting().stream().findFirst()
                .flatMap(match -> LoweredMachine.of(machine).declaration(match.form().instruction()));
    }
}
