package org.trapeze.ui.hover;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.program.EncodedInstructions;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.classify.Witness;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Statement;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.model.ModelSnapshot;

/** Everything there is to say about an instruction, or about a statement of a guest that is one. */
final class InstructionText {
    private final HoverText text = new HoverText();
    private final ModelSnapshot snapshot;
    private final InstructionDeclaration declaration;
    private final Optional<StatementWord> statement;

    private InstructionText(ModelSnapshot snapshot, InstructionDeclaration declaration,
            Optional<StatementWord> statement) {
        this.snapshot = snapshot;
        this.declaration = declaration;
        this.statement = statement;
    }

    /**
     * {@return the text}
     *
     * @param statement the word that stands in storage for the place that is asked about; empty in descriptions
     */
    static HoverText of(ModelSnapshot snapshot, InstructionDeclaration declaration,
            Optional<StatementWord> statement) {
        InstructionText made = new InstructionText(snapshot, declaration, statement);
        made.head();
        made.encoding();
        made.semantics();
        made.classes();
        return made.text;
    }

    private void head() {
        text.add(declaration.getName(), SWT.BOLD);
        if (declaration.getTitle() != null) {
            text.add("  " + declaration.getTitle(), SWT.NORMAL);
        }
        String syntax = ComponentText.source(declaration.getSyntax());
        if (!syntax.isEmpty()) {
            text.add("\n" + syntax, SWT.NORMAL);
        }
    }

    private void encoding() {
        statement.ifPresent(one -> text.add("\nat " + one.place() + ":  ", SWT.NORMAL).addCode(one.units()));
        Optional<Instruction> meaning = snapshot.machine().flatMap(machine -> machine.architecture()
                .instruction(declaration.getName()));
        if (meaning.isPresent()) {
            List<String> picture = EncodingPicture.of(meaning.get().encoding(), statement.map(StatementWord::word));
            text.add("\n", SWT.NORMAL).addCode(String.join("\n", picture));
        } else {
            text.add("\n" + ComponentText.source(declaration.getEncoding()), SWT.NORMAL);
        }
    }

    private void semantics() {
        List<Statement> statements = declaration.getStatements();
        if (!statements.isEmpty()) {
            INode first = NodeModelUtils.getNode(statements.getFirst());
            INode last = NodeModelUtils.getNode(statements.getLast());
            String source = first.getRootNode().getText();
            int line = source.lastIndexOf('\n', first.getOffset() - 1) + 1;
            String indent = source.substring(line, first.getOffset());
            String body = (indent.isBlank() ? indent : "") + source.substring(first.getOffset(), last.getEndOffset());
            text.add("\n\n", SWT.NORMAL).addCode(body.stripIndent());
        }
    }

    private void classes() {
        text.add("\n\n", SWT.NORMAL);
        Optional<InstructionClasses> known = Instructions.classes(snapshot, declaration);
        if (known.isEmpty()) {
            text.add(whyUnknown(), SWT.ITALIC);
            return;
        }
        Map<String, Long> operands = statement
                .map(one -> EncodedInstructions.operands(known.get().instruction(), one.word())).orElse(Map.of());
        InstructionClasses here = known.get().with(operands);
        text.add(Explanation.summary(here), SWT.BOLD);
        text.add(" (" + TrapezeUi.get().classification().profile().word() + " profile"
                + (here == known.get() ? ")" : ", with these operands)"), SWT.NORMAL);
        for (String sentence : Explanation.sentences(here)) {
            text.add("\n\u2022 " + sentence, SWT.NORMAL);
        }
        witness(here);
        for (Repair repair : Repair.of(here, Property.SENSITIVE)) {
            text.add("\nRepair: ", SWT.BOLD).add(repair.sentence() + ".", SWT.NORMAL);
        }
    }

    private void witness(InstructionClasses here) {
        here.verdict(Property.SENSITIVE).witness().map(Witness::details).filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> text.add("\nWitness:", SWT.BOLD).add("\n", SWT.NORMAL)
                        .addCode(String.join("\n", lines)));
    }

    private String whyUnknown() {
        if (snapshot.machine().isEmpty()) {
            return "Not classified: the description of the machine has errors.";
        }
        return TrapezeUi.get().classification().isBusy(snapshot.machine().get().uri())
                ? "Being classified \u2026" : "Not classified: the classification was cancelled or failed.";
    }
}
