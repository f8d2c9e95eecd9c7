package org.trapeze.isa.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.antlr.runtime.RecognitionException;
import org.trapeze.isa.parser.antlr.internal.InternalIsaParser;

/**
 * Finds out what the parser wanted to read where it could not decide how to go on. It does not say, but the methods of
 * its rules are on the stack of the exception.
 */
final class Expected {
    /** Where an expression begins. */
    static final String VALUE = "a value";

    private static final String PREFIX = "rule";
    private static final List<String> VALUES = List.of("Expression", "Disjunction", "Conjunction", "Negation",
            "Comparison", "Concatenation", "BitOr", "BitXor", "BitAnd", "Shift", "Sum", "Product", "Prefix", "Postfix",
            "Primary");
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Name", "a name"),
            Map.entry("Statement", "a statement, such as an assignment, 'let', 'if' or 'trap',"),
            Map.entry("EncodingDeclaration", "bits as in 0x1f, or an operand as in d:4,"),
            Map.entry("EncodingItem", "bits as in 0x1f, or an operand as in d:4,"),
            Map.entry("SyntaxDeclaration", "a text in quotes, a register as in r[d], or a number as in signed n,"),
            Map.entry("SyntaxItem", "a text in quotes, a register as in r[d], or a number as in signed n,"),
            Map.entry("GroupItem", "a text in quotes, a register as in r[d], or a number as in signed n,"),
            Map.entry("PseudoItem", "a text in quotes, a register as in r[d], or a number as in signed n,"),
            Map.entry("TranslationDeclaration", "'absolute', 'relocation-bounds' or a function's parameters"),
            Map.entry("ExtensionClause", "'hypervisor', 'guest owns', 'guest storage mapped' or 'intercepts'"),
            Map.entry("ClassClaim", "a class such as privileged, sensitive or innocuous"),
            Map.entry("StorageAccess", "a number of bits or the name of a size"));

    private Expected() {
    }

    /** {@return what the innermost rule is about that people have a word for; empty where that is none} */
    static Optional<String> by(RecognitionException problem) {
        return Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().equals(InternalIsaParser.class.getName()))
                .map(StackTraceElement::getMethodName).filter(method -> method.startsWith(PREFIX)).findFirst()
                .map(method -> word(method.substring(PREFIX.length()))).filter(Objects::nonNull);
    }

    private static String word(String rule) {
        return VALUES.contains(rule) ? VALUE : OTHERS.get(rule);
    }
}
