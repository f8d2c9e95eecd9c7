package org.trapeze.ir.decl;

import java.util.Objects;

/**
 * A field of an instruction's encoding that the instruction's meaning and its assembly syntax refer to.
 *
 * @param name  unique within the instruction
 * @param width bits of the encoded field, 1 to 64
 * @param kind  how the field is written in assembly language
 */
public record Operand(String name, int width, OperandKind kind) {
    public Operand {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        if (width < 1 || width > StateComponent.MAX_WIDTH) {
            throw new IllegalArgumentException("operand " + name + " has the width " + width);
        }
    }
}
