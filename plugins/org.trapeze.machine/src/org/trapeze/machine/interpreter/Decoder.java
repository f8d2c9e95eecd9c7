package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trapeze.ir.arch.StoredInstruction;

/**
 * Finds the instruction that stands at the program counter. Shorter encodings are tried before longer ones, equal ones
 * in the order of the description, and no parcel is fetched that no encoding still possible needs.
 */
final class Decoder {
    private final List<PatternTable> tables;

    Decoder(List<CompiledInstruction> instructions, int parcelBits) {
        Map<Integer, List<Pattern>> byLength = new TreeMap<>();
        for (CompiledInstruction instruction : instructions) {
            Pattern pattern = new Pattern(instruction, parcelBits);
            byLength.computeIfAbsent(pattern.parcels(), length -> new ArrayList<>()).add(pattern);
        }
        tables = byLength.values().stream().map(patterns -> new PatternTable(patterns, parcelBits)).toList();
    }

    /** {@return what the parcels encode; null where fetching one of them is a memory trap} */
    Decoded decode(Parcels source) {
        int fetched = 0;
        for (PatternTable table : tables) {
            if (fetched == 0 && !source.fetch(fetched++)) {
                return null;
            }
            for (Pattern pattern : table.candidates(source.get(0))) {
                if (!pattern.matchesFirst(source.get(0))) {
                    continue;
                }
                while (fetched < pattern.parcels()) {
                    if (!source.fetch(fetched++)) {
                        return null;
                    }
                }
                if (pattern.hasGaps()) {
                    Stored stored = new Stored(source, fetched);
                    StoredInstruction read = pattern.read(stored);
                    fetched = stored.fetched;
                    if (read.isCut() || read.word().isPresent()) {
                        return read.word().map(pattern::decode).orElse(null);
                    }
                } else if (pattern.matches(source)) {
                    return pattern.decode(source);
                }
            }
        }
        return Decoded.ILLEGAL;
    }

    /** Fetches no parcel twice. */
    private static final class Stored implements StoredInstruction.Parcels {
        private final Parcels source;
        private int fetched;

        Stored(Parcels source, int fetched) {
            this.source = source;
            this.fetched = fetched;
        }

        @Override
        public BigInteger fetch(int index) {
            if (index >= fetched && !source.fetch(fetched++)) {
                return null;
            }
            return new BigInteger(Long.toUnsignedString(source.get(index)));
        }
    }
}
