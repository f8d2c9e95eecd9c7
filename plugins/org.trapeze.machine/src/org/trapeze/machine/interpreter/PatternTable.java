package org.trapeze.machine.interpreter;

import java.util.List;
import java.util.stream.IntStream;

/** The patterns of one length, found by the bits of the first parcel that distinguish most of them. */
final class PatternTable {
    private static final int MAX_BITS = 10;

    private final int parcels;
    private final long selector;
    private final Pattern[][] buckets;

    /** @param patterns of equal length, in the order in which they are to be tried */
    PatternTable(List<Pattern> patterns, int parcelBits) {
        parcels = patterns.getFirst().parcels();
        selector = selector(patterns, parcelBits);
        buckets = IntStream.range(0, 1 << Long.bitCount(selector))
                .mapToObj(index -> bucket(patterns, Long.expand(index, selector)))
                .toArray(Pattern[][]::new);
    }

    int parcels() {
        return parcels;
    }

    /** {@return the patterns that a first parcel may match} */
    Pattern[] candidates(long first) {
        return buckets[(int) Long.compress(first, selector)];
    }

    private Pattern[] bucket(List<Pattern> patterns, long selected) {
        return patterns.stream().filter(pattern -> pattern.allows(selector, selected)).toArray(Pattern[]::new);
    }

    /** The bits that at least half of the patterns fix, those first that most of them do. */
    private static long selector(List<Pattern> patterns, int parcelBits) {
        return IntStream.range(0, parcelBits).boxed()
                .filter(bit -> 2 * fixing(patterns, bit) >= patterns.size())
                .sorted((left, right) -> Integer.compare(fixing(patterns, right), fixing(patterns, left)))
                .limit(MAX_BITS)
                .mapToLong(bit -> 1L << bit)
                .reduce(0, (left, right) -> left | right);
    }

    private static int fixing(List<Pattern> patterns, int bit) {
        return (int) patterns.stream().filter(pattern -> (pattern.firstMask() >>> bit & 1) != 0).count();
    }
}
