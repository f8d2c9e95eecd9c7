package org.trapeze.asm.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A guest ready to be loaded. Immutable. To start it: load it into storage, reset the machine, set the program counter
 * to {@link #entryPc()}.
 *
 * @param machine      the name of the machine it is for
 * @param unitBits     bits of that machine's addressable unit, 1 to 64
 * @param segments     storage contents, ascending and without overlap; storage between them keeps what it holds
 * @param entryAddress absolute storage address of the first instruction
 * @param entryPc      the program counter there, as the guest sees it; differs from the address for relocated code
 * @param symbols      in the order of the source
 * @param lines        where the units come from
 */
public record Image(String machine, int unitBits, List<Segment> segments, long entryAddress, long entryPc,
        List<Symbol> symbols, LineTable lines) {
    public Image {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(lines);
        segments = List.copyOf(segments);
        symbols = List.copyOf(symbols);
        if (unitBits < 1 || unitBits > Long.SIZE) {
            throw new IllegalArgumentException("units of " + unitBits + " bits");
        }
        long end = 0;
        for (Segment segment : segments) {
            if (segment.address() < end) {
                throw new IllegalArgumentException(segment + " overlaps the segment before it");
            }
            end = segment.end();
        }
    }

    /** {@return the number of storage units needed to hold everything, counted from address 0} */
    public long extent() {
        return segments.isEmpty() ? 0 : segments.getLast().end();
    }

    /** Hands every unit over, by ascending address. */
    public void load(UnitSink sink) {
        for (Segment segment : segments) {
            for (int index = 0; index < segment.length(); index++) {
                sink.put(segment.address() + index, segment.unit(index));
            }
        }
    }

    /** {@return the symbol of a name} */
    public Optional<Symbol> symbol(String name) {
        return symbols.stream().filter(symbol -> symbol.name().equals(name)).findFirst();
    }

    /** {@return the label that stands at a storage address, the first of the source where several do} */
    public Optional<Symbol> labelAt(long address) {
        return symbols.stream()
                .filter(symbol -> symbol.kind() == Symbol.Kind.LABEL && symbol.address() == address).findFirst();
    }
}
