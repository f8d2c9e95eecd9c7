package org.trapeze.ui.bench;

import java.util.List;

/** Edits of several kinds in the middle of a guest of {@link LongGuest}; all but the one of the macro are there. */
final class MiddleEdits {
    /**
     * An edit.
     *
     * @param what    it is
     * @param offset  where
     * @param removed what is there before
     * @param fresh   what is there after it
     */
    record Edit(String what, int offset, String removed, String fresh) {
        /** {@return the edit that takes this one back} */
        Edit back() {
            return new Edit(what, offset, fresh, removed);
        }
    }

    private MiddleEdits() {
    }

    /** {@return the edits, each of the same text} */
    static List<Edit> of(String text) {
        int mnemonic = text.indexOf("xor ", text.length() / 2);
        int label = text.indexOf("\nroutine", text.length() / 2) + 1;
        int colon = text.indexOf(':', label);
        int macro = text.indexOf("xor ");
        return List.of(
                new Edit("a letter in a mnemonic", mnemonic + 3, "", "q"),
                new Edit("a new label", mnemonic, "", "fresh: "),
                new Edit("a label that is used elsewhere deleted", label, text.substring(label, colon + 1), ""),
                new Edit("a new line", label, "", "\n"),
                new Edit("a line broken in two", mnemonic + 4, "", "\n"),
                new Edit("an opening quote", mnemonic, "", "\""),
                new Edit("a line in the body of a macro", macro, "", "addi a2, a2, 1\n        "),
                new Edit("a mistake in the body of a macro", macro, "", "q"),
                new Edit("the origin of what follows", label, "", "        org 0x200000\n"),
                new Edit("all of the second half deleted", label, text.substring(label), ""));
    }
}
