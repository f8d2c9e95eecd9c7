package org.trapeze.asm.ide.fixes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;

/**
 * Finds other instructions of the machine that do the same with a field that holds the value: those that take the same
 * operands, and whose meaning is the same but for the widths of their fields.
 */
final class RoomierForms {
    private static final int MOST = 4;

    private final GuestText guest;
    private final Mistake mistake;

    RoomierForms(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
    }

    List<Fix> all() {
        Token operation = guest.line().operation();
        Optional<MachineSyntax> syntax = guest.syntax();
        if (mistake.data().size() != 4 || operation == null || syntax.isEmpty()) {
            return List.of();
        }
        BigInteger value = new BigInteger(mistake.data().get(1));
        List<Token> operands = guest.line().operands();
        List<Match> present = syntax.get().match(operation, operands).fitting();
        Set<String> heads = new LinkedHashSet<>();
        for (Form form : syntax.get().forms()) {
            if (form.pseudo().isEmpty() && !form.head().equalsIgnoreCase(operation.text())
                    && heads.size() < MOST && isRoomier(form, syntax.get(), operands, present, value)) {
                heads.add(form.head());
            }
        }
        return heads.stream().map(head -> Fix.replace("roomier-form", "Use '" + head + "', which does the same with a"
                + " wider field", operation.offset(), operation.text().length(), head)).toList();
    }

    private boolean isRoomier(Form form, MachineSyntax syntax, List<Token> operands, List<Match> present,
            BigInteger value) {
        Token head = new Token(TokenKind.WORD, form.head(), 0);
        List<Match> fitting = syntax.match(head, operands).fitting();
        return !fitting.isEmpty() && fitting.stream().allMatch(match -> holds(match, value)
                && present.stream().anyMatch(old -> meaning(old).equals(meaning(match))));
    }

    /** Whether the operand at the mistake can have the value; distances count from another place in another form. */
    private boolean holds(Match match, BigInteger value) {
        return match.arguments().stream().filter(argument -> argument.expression() != null
                && argument.expression().offset() == mistake.offset()).anyMatch(argument ->
                    holds(argument.operand(), value));
    }

    private boolean holds(Operand operand, BigInteger value) {
        int width = operand.width();
        return switch (operand.kind()) {
            case OperandKind.Unsigned unsigned -> fits(value, false, width);
            case OperandKind.Signed signed -> fits(value, true, width);
            case OperandKind.Address address -> value.signum() < 0 ? value.bitLength() < width
                    : value.bitLength() <= width;
            case OperandKind.Relative relative -> reaches(relative, width);
            case OperandKind.Scaled scaled -> value.mod(BigInteger.valueOf(scaled.scale())).signum() == 0
                    && fits(value.divide(BigInteger.valueOf(scaled.scale())), scaled.signed(), width);
            case OperandKind.Register register -> false;
            // Another field of the same page reaches no further.
            case OperandKind.Paged paged -> false;
            case OperandKind.Named named -> named.table().numbers() && value.signum() >= 0
                    && value.bitLength() <= width;
        };
    }

    private static boolean fits(BigInteger value, boolean signed, int width) {
        return signed ? value.bitLength() < width : value.signum() >= 0 && value.bitLength() <= width;
    }

    /** The data say how far the present field reaches; a wider one reaches so much further. */
    private boolean reaches(OperandKind.Relative relative, int width) {
        if (!mistake.data().getFirst().equals("reach")) {
            return false;
        }
        BigInteger low = new BigInteger(mistake.data().get(2));
        BigInteger high = new BigInteger(mistake.data().get(3));
        BigInteger away = new BigInteger(mistake.data().get(1)).subtract(low.add(high).shiftRight(1));
        BigInteger steps = away.divide(BigInteger.valueOf(relative.scale()));
        return away.mod(BigInteger.valueOf(relative.scale())).equals(
                low.subtract(low.add(high).shiftRight(1)).mod(BigInteger.valueOf(relative.scale())))
                && steps.abs().add(BigInteger.TWO).bitLength() < width;
    }

    /** What the instruction does, its operands named by their order and without the widths of their fields. */
    private static String meaning(Match match) {
        Instruction instruction = match.form().instruction();
        String text = instruction.body().statements().stream().filter(statement -> !isNext(statement))
                .map(statement -> StmtPrinter.print(new Body(List.of(statement),
                        instruction.body().locals()))).collect(Collectors.joining());
        List<Argument> arguments = new ArrayList<>(match.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            String name = Pattern.quote(arguments.get(i).operand().name());
            text = text.replaceAll("\\b" + name + "\\b", "#" + i);
        }
        return text.replaceAll("[sz]ext\\((#\\d+), \\d+\\)", "$1");
    }

    /** Every body goes on to the next instruction first, which for a longer one is further away. */
    private static boolean isNext(Stmt statement) {
        return statement instanceof Stmt.Write write && write.component().kind() == StateKind.PC
                && write.value() instanceof Expr.Binary;
    }
}
