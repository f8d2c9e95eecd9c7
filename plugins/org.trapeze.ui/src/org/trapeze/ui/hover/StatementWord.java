package org.trapeze.ui.hover;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.program.EncodedInstructions;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.ir.arch.StorageShape;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * What a statement of a guest became.
 *
 * @param word  the encoded instruction
 * @param place its address
 * @param units the word in units of storage
 */
record StatementWord(BigInteger word, String place, String units) {

    /** {@return the word of the statement whose mnemonic is at an offset; empty for descriptions and wrong programs} */
    static Optional<StatementWord> at(ModelSnapshot snapshot, int offset) {
        if (snapshot.language() != Language.GASM || snapshot.machine().isEmpty()) {
            return Optional.empty();
        }
        StorageShape shape = snapshot.machine().get().architecture().storage();
        Assembly assembly = Language.GASM.get(GuestAssembler.class).assemble(snapshot.resource());
        EncodedInstructions words = new EncodedInstructions(assembly, shape);
        return assembly.placements().stream()
                .filter(one -> one.offset() == offset && one.expanded().isEmpty() && one.instruction().isPresent())
                .findFirst().flatMap(one -> words.word(one).map(word -> new StatementWord(word,
                        "0x" + Long.toHexString(one.address()),
                        units(word, one.instruction().get().encoding().bits(), shape.unitBits()))));
    }

    /** Octal for machines whose manuals use it: those whose units are whole octal, not whole hexadecimal digits. */
    private static String units(BigInteger word, int bits, int unitBits) {
        boolean octal = unitBits % 3 == 0 && unitBits % 8 != 0;
        int digits = (unitBits + (octal ? 2 : 3)) / (octal ? 3 : 4);
        StringBuilder text = new StringBuilder(octal ? "octal" : "hex");
        for (int low = bits - unitBits; low >= 0; low -= unitBits) {
            BigInteger unit = word.shiftRight(low).and(BigInteger.ONE.shiftLeft(unitBits).subtract(BigInteger.ONE));
            String number = unit.toString(octal ? 8 : 16).toUpperCase(Locale.ROOT);
            text.append(' ').append("0".repeat(Math.max(0, digits - number.length()))).append(number);
        }
        return text.toString();
    }
}
