package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.asm.assembler.InstructionEncoder;
import org.trapeze.asm.expression.Evaluator;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.SyntaxElement;

/**
 * Writes storage units as statements. Whatever it writes, the assembler makes the same units of at the same address; an
 * instruction of which that is not true is written as data, with the instruction in a comment. Immutable; any thread.
 */
public final class Disassembler {
    private final MachineSyntax syntax;
    private final Decoder decoder;
    private final OperandText operands;
    private final DataText data;

    public Disassembler(MachineSyntax syntax) {
        this.syntax = syntax;
        this.decoder = new Decoder(syntax.architecture());
        this.operands = new OperandText(syntax.architecture().storage().addressBits());
        this.data = new DataText(syntax, decoder);
    }

    /**
     * {@return the statement at an address}
     *
     * @throws IndexOutOfBoundsException where there is no unit at the address
     */
    public Line line(UnitSource source, long address, Labels labels) {
        Optional<Decoder.Decoded> decoded = decoder.decode(source, address);
        return decoded.map(found -> instruction(found, source, address, labels))
                .orElseGet(() -> data.parcel(source, address));
    }

    /** {@return the statements that start from one address up to, but not at, another} */
    public List<Line> lines(UnitSource source, long from, long to, Labels labels) {
        var lines = new ArrayList<Line>();
        for (long address = from; address < to; address += lines.getLast().units()) {
            lines.add(line(source, address, labels));
        }
        return lines;
    }

    private Line instruction(Decoder.Decoded decoded, UnitSource source, long address, Labels labels) {
        Optional<Pieces> read = pieces(decoded, source, address);
        if (read.isEmpty()) {
            return data.parcel(source, address);
        }
        Pieces pieces = read.get();
        BigInteger pc = Decoder.unsigned(address);
        String plain = pieces.text(operands, Labels.NONE);
        String text = readsBack(plain, pc, pieces.word()) ? pieces.text(operands, labels)
                : data.units(source, address, pieces.units()) + " ; " + plain;
        return new Line(address, pieces.units(), text, Optional.of(decoded.instruction()));
    }

    /** Nothing, where storage ends too early. */
    private Optional<Pieces> pieces(Decoder.Decoded decoded, UnitSource source, long address) {
        try {
            return Optional.of(new Pieces(syntax.architecture().storage(), decoder, decoded, shown(decoded), source,
                    address));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** What is preferred, or the shortest form that does not hide anything of the encoding. */
    private List<SyntaxElement> shown(Decoder.Decoded decoded) {
        List<Form> forms = syntax.shown(decoded.instruction());
        return forms.stream().map(form -> form.shown(operand ->
            Pieces.field(decoded.instruction().encoding(), operand, decoded.word()))).flatMap(Optional::stream)
                .findFirst().orElse(forms.getLast().syntax());
    }

    /** Operands outside of the syntax, registers that do not exist and forms that look alike do not. */
    private boolean readsBack(String text, BigInteger pc, BigInteger word) {
        List<Token> tokens = Scanner.tokens(text);
        if (tokens.isEmpty()) {
            return false;
        }
        List<Match> readings = syntax.match(tokens.getFirst(), tokens.subList(1, tokens.size())).fitting();
        int bits = 0;
        for (Match reading : readings) {
            int length = reading.bits();
            Optional<BigInteger> encoded = bits == 0 || bits == length ? encode(reading, pc) : Optional.empty();
            if (encoded.isPresent() && !encoded.get().equals(word)) {
                return false;
            }
            bits = encoded.isPresent() ? length : bits;
        }
        return bits > 0;
    }

    private Optional<BigInteger> encode(Match reading, BigInteger pc) {
        var evaluator = new Evaluator(NumbersOnly.INSTANCE);
        try {
            return Optional.of(InstructionEncoder.encode(reading, syntax.architecture().storage().unitBits(), pc,
                    (e, here) -> evaluator.evaluate(e)));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }
}
