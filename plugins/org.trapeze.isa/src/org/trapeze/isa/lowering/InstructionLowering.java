package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.RestBits;
import org.trapeze.isa.isa.RestPart;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers instructions: encoding, syntax, meaning. */
final class InstructionLowering {
    private final Symbols symbols;
    private final Problems problems;

    InstructionLowering(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    /** {@return the instruction, unless anything of it is broken} */
    Optional<Instruction> lower(InstructionDeclaration declaration) {
        int before = problems.errors();
        checkParts(declaration);
        EncodingLowering encoding = declaration.getEncoding() == null ? null
                : new EncodingLowering(declaration.getEncoding(), symbols, problems);
        int units = encoding == null ? 0 : encoding.fixedLength() / symbols.shape().unitBits();
        SyntaxLowering syntax = new SyntaxLowering(declaration, units, symbols, problems);
        Map<String, Operand> operands = operands(encoding, syntax);
        Frame frame = new Frame(Frame.Kind.INSTRUCTION, operands, units);
        frame.gaps(encoding == null ? List.of() : encoding.gaps(operands));
        bind(declaration, frame);
        Body body = body(declaration, frame);
        if (encoding != null && declaration.getSyntax() != null) {
            encoding.checkWritten(syntax::writes);
        }
        syntax.checkFixed(operands::get);
        syntax.checkNames(operands::get);
        syntax.checkForms(operands::get);
        return problems.errors() != before || encoding == null || body == null ? Optional.empty()
                : encoding.encoding(operands, syntax::formless).flatMap(known ->
                    instruction(declaration, known, syntax.elements(operands::get), body));
    }

    private static Optional<Instruction> instruction(InstructionDeclaration declaration, Encoding encoding,
            List<SyntaxElement> syntax, Body body) {
        if (declaration.getName() == null || syntax.isEmpty() || !(syntax.getFirst() instanceof SyntaxElement.Text)) {
            return Optional.empty();
        }
        String title = declaration.getTitle() == null ? declaration.getName() : declaration.getTitle();
        return Optional.of(new Instruction(declaration.getName(), title, encoding, syntax, body));
    }

    private void checkParts(InstructionDeclaration declaration) {
        if (declaration.getEncoding() == null) {
            problems.error(declaration, IsaPackage.Literals.INSTRUCTION_DECLARATION__NAME, IssueCodes.MISSING,
                    "The instruction has no encoding; write one first, as in encode 0x01 r:4 0:4");
        }
        if (declaration.getSyntax() == null) {
            problems.error(declaration, IsaPackage.Literals.INSTRUCTION_DECLARATION__NAME, IssueCodes.SYNTAX,
                    "The instruction has no syntax; write one after the encoding, beginning with the mnemonic");
        }
    }

    private static Map<String, Operand> operands(EncodingLowering encoding, SyntaxLowering syntax) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        if (encoding != null) {
            encoding.widths().forEach((name, width) -> operands.put(name, new Operand(name, width, syntax.kind(name))));
        }
        return operands;
    }

    /** Gives the names that the encoding has for operands of forms their values. */
    private void bind(InstructionDeclaration declaration, Frame frame) {
        if (declaration.getEncoding() == null) {
            return;
        }
        for (var item : declaration.getEncoding().getItems()) {
            Gap gap = item instanceof RestBits rest && rest.getOperand() != null ? frame.gaps().stream()
                    .filter(one -> one.operand().name().equals(rest.getOperand().getName())).findFirst().orElse(null)
                    : null;
            if (gap != null) {
                ((RestBits) item).getParts().forEach(part -> bind(part, gap, frame));
            }
        }
    }

    private void bind(RestPart part, Gap gap, Frame frame) {
        String name = part.getPart() == null ? part.getName() : part.getPart();
        Expr value = name == null ? null : new GapValues(gap).part(name).orElse(null);
        if (value != null) {
            frame.bind(part, new Value.Bits(value));
        } else if (name != null) {
            problems.error(part, part.getPart() == null ? IsaPackage.Literals.REFERABLE__NAME
                    : IsaPackage.Literals.REST_PART__PART, IssueCodes.UNKNOWN, "No form of '" + gap.operand().name()
                    + "' has an operand '" + name + "'");
        }
    }

    private Body body(InstructionDeclaration declaration, Frame frame) {
        BodyLowering body = new BodyLowering(symbols, problems, frame);
        List<Stmt> meaning = body.collect(declaration, () -> body.statements().all(declaration.getStatements()));
        if (symbols.pc() == null) {
            return null;
        }
        List<Stmt> all = new ArrayList<>(prologue(frame, symbols.pc()));
        all.addAll(meaning);
        new RedirectionChecks(symbols, problems, frame).all(meaning);
        return frame.body(all);
    }

    /** Keeps the own address where it is asked for, and moves the program counter to the next instruction. */
    private List<Stmt> prologue(Frame frame, StateComponent pc) {
        Expr here = Expr.StateRead.of(pc);
        Expr next = new Expr.Binary(BinaryOp.ADD, here, Expr.Const.of(frame.lengthInUnits(), pc.width()));
        for (Gap gap : frame.gaps()) {
            next = new Expr.Binary(BinaryOp.ADD, next,
                    new GapValues(gap).length(symbols.shape().unitBits(), pc.width()));
        }
        Stmt advance = Stmt.Write.of(pc, next);
        Local own = frame.usedOwnAddress();
        return own == null ? List.of(advance) : List.of(new Stmt.Assign(own, here), advance);
    }
}
