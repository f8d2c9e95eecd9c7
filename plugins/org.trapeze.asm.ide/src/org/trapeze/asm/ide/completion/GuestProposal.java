package org.trapeze.asm.ide.completion;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * Something that may be written at a place of a guest.
 *
 * @param kind   what it is
 * @param label  how it is shown
 * @param detail what it means, in a few words; maybe nothing
 * @param text   what is inserted, complete with operands
 * @param word   by which it is found: the beginning of the text
 * @param target what it names; null for what has no declaration
 * @param blanks the places in the text to be filled in
 * @param rank   the lower, the likelier
 */
public record GuestProposal(Kind kind, String label, String detail, String text, String word, EObject target,
        List<Blank> blanks, int rank) {
    /** What is proposed. */
    public enum Kind {
        /** An instruction with its operands. */
        INSTRUCTION,
        /** A word to the assembler, or data of the machine. */
        DIRECTIVE,
        /** A macro. */
        MACRO,
        /** A register, or another name that operands have. */
        REGISTER,
        /** The name of an address. */
        LABEL,
        /** The name of a value. */
        CONSTANT,
        /** A machine. */
        MACHINE,
        /** A file to be included. */
        FILE
    }

    /**
     * A place to be filled in.
     *
     * @param offset  in the text
     * @param length  of what stands there at first
     * @param choices what else may stand there
     */
    public record Blank(int offset, int length, List<String> choices) {
    }

    public GuestProposal {
        blanks = List.copyOf(blanks);
    }

    /** A word without places to fill in. */
    static GuestProposal word(Kind kind, String word, String detail, EObject target, int rank) {
        return new GuestProposal(kind, word, detail, word, word, target, List.of(), rank);
    }
}
