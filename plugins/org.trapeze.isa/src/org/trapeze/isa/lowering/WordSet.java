package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of an encoding: those with its fixed bits, less those with values that operands exclude.
 *
 * @param cube  the fixed bits
 * @param holes what is excluded
 */
record WordSet(Cube cube, List<Cube> holes) {
    /** Halvings after which a question is given up; real encodings need a few. */
    private static final int MOST = 20_000;

    WordSet {
        holes = List.copyOf(holes);
    }

    /** {@return some of the words that are in this set and in the other one} */
    Optional<Cube> common(WordSet other) {
        if (!cube.meets(other.cube)) {
            return Optional.empty();
        }
        List<Cube> excluded = new ArrayList<>(holes);
        excluded.addAll(other.holes);
        return new Search().outside(cube.and(other.cube), excluded.stream().map(hole -> new WordSet(hole, List.of()))
                .toList());
    }

    /** {@return some of the words that are in this set and in none of the others} */
    Optional<Cube> outside(List<WordSet> others) {
        List<WordSet> cover = new ArrayList<>(others);
        holes.forEach(hole -> cover.add(new WordSet(hole, List.of())));
        return new Search().outside(cube, cover);
    }

    /** Whether no word of a cube is in the set. */
    private boolean misses(Cube words) {
        return !cube.meets(words) || holes.stream().anyMatch(hole -> hole.contains(words));
    }

    private boolean covers(Cube words) {
        return cube.contains(words) && holes.stream().noneMatch(hole -> hole.meets(words));
    }

    /**
     * A bit by whose value the words of a cube differ in belonging to the set, if neither {@link #misses} nor covers.
     */
    private int decidingBit(Cube words) {
        int bit = cube.fixedOnlyHere(words);
        return bit >= 0 ? bit : holes.stream().filter(hole -> hole.meets(words))
                .mapToInt(hole -> hole.fixedOnlyHere(words)).filter(one -> one >= 0).findFirst().orElse(-1);
    }

    /**
     * Halves cubes until each half is decided. What is given up counts as found nothing, so that no right text is
     * refused.
     */
    private static final class Search {
        private int halvings;

        Optional<Cube> outside(Cube words, List<WordSet> cover) {
            List<WordSet> near = cover.stream().filter(set -> !set.misses(words)).toList();
            if (near.isEmpty()) {
                return Optional.of(words);
            }
            if (near.stream().anyMatch(set -> set.covers(words)) || ++halvings > MOST) {
                return Optional.empty();
            }
            int bit = near.getFirst().decidingBit(words);
            Optional<Cube> low = outside(words.with(bit, false), near);
            return low.isPresent() ? low : outside(words.with(bit, true), near);
        }
    }
}
