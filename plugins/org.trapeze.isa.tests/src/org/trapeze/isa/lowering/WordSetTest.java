package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectOne;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.isa.validation.IssueCodes;

/** Which words encodings share and which are left to them, compared with trying every word. */
class WordSetTest {
    private static final long SEED = 20_741_974;
    private static final int ROUNDS = 4_000;

    private static Cube cube(Random random, int bits, int fixed) {
        int mask = 0;
        for (int i = 0; i < fixed; i++) {
            mask |= 1 << random.nextInt(bits);
        }
        return new Cube(BigInteger.valueOf(mask), BigInteger.valueOf(random.nextInt(1 << bits) & mask));
    }

    private static WordSet set(Random random, int bits) {
        List<Cube> holes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            holes.add(cube(random, bits, 1 + random.nextInt(bits)));
        }
        return new WordSet(cube(random, bits, random.nextInt(bits)), holes);
    }

    private static boolean has(Cube cube, int word) {
        return BigInteger.valueOf(word).and(cube.mask()).equals(cube.match());
    }

    private static boolean has(WordSet set, int word) {
        return has(set.cube(), word) && set.holes().stream().noneMatch(hole -> has(hole, word));
    }

    @Test
    void asTryingEveryWord() {
        Random random = new Random(SEED);
        int left = 0;
        int shared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int bits = 8 + random.nextInt(5);
            WordSet one = set(random, bits);
            List<WordSet> others = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> set(random, bits)).toList();
            String seen = "seed " + SEED + ", round " + round + ": " + one + " and " + others;
            Optional<Cube> outside = one.outside(others);
            assertEquals(IntStream.range(0, 1 << bits).anyMatch(word -> has(one, word)
                    && others.stream().noneMatch(other -> has(other, word))), outside.isPresent(), seen);
            outside.ifPresent(found -> assertTrue(has(one, found.match().intValueExact())
                    && others.stream().noneMatch(other -> has(other, found.match().intValueExact())), seen));
            Optional<Cube> common = one.common(others.getFirst());
            assertEquals(IntStream.range(0, 1 << bits).anyMatch(word -> has(one, word) && has(others.getFirst(), word)),
                    common.isPresent(), seen);
            common.ifPresent(found -> assertTrue(has(one, found.match().intValueExact())
                    && has(others.getFirst(), found.match().intValueExact()), seen));
            left += outside.isPresent() ? 1 : 0;
            shared += common.isPresent() ? 1 : 0;
        }
        assertTrue(left > ROUNDS / 20 && left < ROUNDS && shared > ROUNDS / 20 && shared < ROUNDS, left + ", "
                + shared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "instruction A { encode 0 a:7 syntax \"a\" unsigned a } instruction B { encode 1 a:7 syntax \"b\" unsigned a }"
                + " instruction C { «encode a:4 0x5» syntax \"c\" unsigned a } ; each of them is A, B as well, such "
                + "as 0x05",
        "instruction A { encode 0x12 syntax \"a\" } instruction B { «encode a:4 != 0 0x2» syntax \"b\" unsigned a }"
                + " ; overlaps with that of A: 0x12 could be either",
        "instruction A { encode 0x1 a:4 syntax \"a\" unsigned a } instruction B { «encode 0x12 b:8» syntax \"b\" "
        + "unsigned b }"
                + " ; overlaps with that of A: 0x1200 could be either",
    })
    void mistakes(String instructions, String message) {
        expectOne(SMALL + instructions, IssueCodes.OVERLAP, message);
    }
}
