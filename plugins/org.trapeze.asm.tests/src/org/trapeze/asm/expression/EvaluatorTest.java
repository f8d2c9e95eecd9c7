package org.trapeze.asm.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;

/** Values of expressions, exact and of any size. */
class EvaluatorTest {

    @ParameterizedTest
    @ValueSource(strings = { "1 + 2 * 3 @ 7", "(1 + 2) * 3 @ 9", "7 - 2 - 1 @ 4",
        "-7 / 2 @ -3", "-7 % 2 @ -1", "1 << 4 + 1 @ 32", "0xff & ~0xf @ 240", "1 | 6 ^ 3 & 2 @ 5", "-1 >> 1 @ -1",
        "0b1010_0101 @ 165", "0o17 @ 15", "'A' + 1 @ 66", "'\\n' @ 10", "'\\x7f' @ 127", "- - 3 @ 3", "x + . @ 105",
        "$-x @ 95", "1<<64 @ 18446744073709551616", "((((2)))) @ 2", "1 >>0 @ 1" })
    void values(String text) throws SyntaxException {
        String[] parts = text.split(" @ ");
        assertEquals(new BigInteger(parts[1]), evaluate(parts[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1 / (2 - 2) @ 5-10 division by zero",
        "1 << 5000 @ 5-9 the distance of a shift is 0 to 4095, not 5000",
        "1 << -1 @ 5-7 the distance of a shift is 0 to 4095, not -1",
        "1 << 4000 << 4000 @ 0-17 the value is longer than 4096 bits",
        "12ab @ 0-4 '12ab' is not a number; numbers are written like 10, 0x1f or 0b101",
        "0x @ 0-2 '0x' is not a number; numbers are written like 10, 0x1f or 0b101",
        "(1 + 2 @ 0-1 the closing parenthesis is missing", "1 + y @ 4-5 no y",
        "'ab' @ 0-4 'ab' should hold one character; text stands in quotation marks",
        "'a @ 0-2 the closing ' is missing", "- @ 0-1 a value is missing",
        "* 2 @ 0-1 a value is expected instead of *" })
    void mistakes(String text) {
        String[] parts = text.split(" @ ");
        var e = assertThrows(SyntaxException.class, () -> evaluate(parts[0]));
        assertEquals(parts[1], e.offset() + "-" + e.end() + " " + e.getMessage());
    }

    @Test
    void unreasonableTextsAreRefusedWithoutHarm() {
        assertThrows(SyntaxException.class, () -> evaluate("(".repeat(100_000) + "1"));
        assertThrows(SyntaxException.class, () -> evaluate("-".repeat(100_000) + "1"));
        assertThrows(SyntaxException.class, () -> evaluate("1" + "+1".repeat(100_000)));
        assertThrows(SyntaxException.class, () -> evaluate("9".repeat(100_000)));
    }

    @Test
    void readingStopsBeforeWhatIsNoOperand() throws SyntaxException {
        List<Token> tokens = Scanner.tokens("4 + (r1)");
        var parser = new ExpressionParser(tokens, 0, token -> token.text().equals("r1"), null);
        assertEquals(BigInteger.valueOf(4), new Evaluator(new Names()).evaluate(parser.parse()));
        assertEquals(1, parser.position());
    }

    private static BigInteger evaluate(String text) throws SyntaxException {
        List<Token> tokens = Scanner.tokens(text);
        var parser = new ExpressionParser(tokens, 0, token -> false, null);
        Expression expression = parser.parse();
        assertEquals(tokens.size(), parser.position(), "not all was read");
        return new Evaluator(new Names()).evaluate(expression);
    }

    private static final class Names implements Evaluator.Names {
        @Override
        public BigInteger value(Token name) throws SyntaxException {
            if (!name.text().equals("x")) {
                throw new SyntaxException(name.offset(), name.end(), "no " + name.text());
            }
            return BigInteger.valueOf(5);
        }

        @Override
        public BigInteger here(Token place) {
            return BigInteger.valueOf(100);
        }
    }
}
