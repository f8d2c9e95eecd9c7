package org.trapeze.asm.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;

/** The register names that a machine's operands may have, in upper or lower case. */
public final class Registers {
    private final Map<String, StateComponent> banks = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Registers(Architecture architecture) {
        for (Instruction instruction : architecture.instructions()) {
            add(instruction.encoding());
            instruction.syntax().stream().filter(SyntaxElement.Choice.class::isInstance)
                    .flatMap(element -> ((SyntaxElement.Choice) element).forms().stream())
                    .forEach(form -> add(form.encoding()));
        }
    }

    private void add(Encoding encoding) {
        encoding.fields().forEach(field -> add(field.operand()));
    }

    private void add(Operand operand) {
        if (operand.kind() instanceof OperandKind.Register register) {
            banks.putIfAbsent(register.bank().name().toLowerCase(Locale.ROOT), register.bank());
            register.names().entries().forEach(entry -> names.add(entry.text().toLowerCase(Locale.ROOT)));
        }
    }

    /** {@return whether a token names an existing register} */
    public boolean contains(Token token) {
        if (token.kind() != TokenKind.WORD || banks.isEmpty()) {
            return false;
        }
        if (names.contains(token.text().toLowerCase(Locale.ROOT))) {
            return true;
        }
        StateComponent bank = banks.get(bankName(token.text()));
        return bank != null && numberIn(bank, token) >= 0;
    }

    /**
     * {@return the number of the register of a bank that a token names, or -1; it may be beyond the end of the bank}
     */
    static int number(StateComponent bank, Token token) {
        String text = token.text();
        int prefix = bank.name().length();
        if (token.kind() != TokenKind.WORD || !text.regionMatches(true, 0, bank.name(), 0, prefix)) {
            return -1;
        }
        if (!bank.isArray()) {
            return text.length() == prefix ? 0 : -1;
        }
        String digits = text.substring(prefix);
        boolean plain = !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        return plain ? Integer.parseInt(digits) : -1;
    }

    /** {@return the bank's register names for people, such as {@code r0 to r15}} */
    static String describe(StateComponent bank) {
        return bank.isArray() ? bank.name() + "0 to " + bank.name() + (bank.visible() - 1) : bank.name();
    }

    private static int numberIn(StateComponent bank, Token token) {
        int number = number(bank, token);
        return number < bank.visible() ? number : -1;
    }

    private static String bankName(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
