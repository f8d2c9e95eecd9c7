package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.decl.Operand;

/** A piece of an instruction's assembly syntax, used both ways: by the assembler and by the disassembler. */
public sealed interface SyntaxElement {
    /** {@return whether this is a text or a slot} */
    default boolean isPlain() {
        return this instanceof Text || this instanceof Slot;
    }

    /**
     * Text that stands as it is: the mnemonic first, then punctuation.
     *
     * @param text without surrounding blanks
     */
    record Text(String text) implements SyntaxElement {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * The place of an operand.
     *
     * @param operand an operand of the instruction's encoding
     */
    record Slot(Operand operand) implements SyntaxElement {
        public Slot {
            Objects.requireNonNull(operand);
        }
    }

    /**
     * The place of an operand that is written in one of several forms. What goes beyond the operand follows the
     * instruction, in the order in which the operands are written.
     *
     * @param operand an operand of the instruction's encoding, or one that stands for bits that the encoding fixes
     * @param forms   of two that could be meant, in a text or in an encoding, the first one is
     * @param fixed   what those bits are; nothing for an operand of the encoding
     */
    record Choice(Operand operand, List<OperandForm> forms, Optional<BigInteger> fixed) implements SyntaxElement {
        public Choice {
            Objects.requireNonNull(fixed);
            forms = List.copyOf(forms);
            if (forms.isEmpty() || forms.stream().anyMatch(form -> form.width() != operand.width())) {
                throw new IllegalArgumentException("forms of " + operand);
            }
        }
    }

    /**
     * What may be left out, such as an index register: all operands that it writes or fixes then are 0, or have the
     * value that is given for that case.
     *
     * @param elements what is written, texts and slots only
     * @param fixed    operands that have these values where the group is written, though they are not shown
     * @param omitted  operands that have these values where the group is left out
     */
    record Group(List<SyntaxElement> elements, Map<Operand, Long> fixed, Map<Operand, Long> omitted)
            implements SyntaxElement {
        public Group {
            elements = List.copyOf(elements);
            fixed = Map.copyOf(fixed);
            omitted = Map.copyOf(omitted);
            if (elements.isEmpty() || !elements.stream().allMatch(SyntaxElement::isPlain)) {
                throw new IllegalArgumentException("a group of " + elements);
            }
        }

        /** Creates a group without which its operands are 0. */
        public Group(List<SyntaxElement> elements, Map<Operand, Long> fixed) {
            this(elements, fixed, Map.of());
        }

        /** {@return the value of one of its operands where the group is left out} */
        public long omitted(Operand operand) {
            return omitted.getOrDefault(operand, 0L);
        }
    }
}
