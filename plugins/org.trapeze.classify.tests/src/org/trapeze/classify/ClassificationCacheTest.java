package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.arch.Translation;

/** Editing one instruction asks about that one only; editing what all depend on asks about all. */
class ClassificationCacheTest {
    private final ClassificationCache cache = new ClassificationCache();
    private final Classifier classifier = new Classifier(cache);

    private static Sketch sketch(long constant) {
        Sketch sketch = new Sketch();
        sketch.instruction("ONE", List.of(), Sketch.write(sketch.p, Sketch.constant(1, Sketch.ADDRESS)));
        sketch.instruction("TWO", List.of(), Sketch.write(sketch.p, Sketch.constant(constant, Sketch.ADDRESS)));
        return sketch;
    }

    private List<InstructionClasses> classify(Sketch sketch, Profile profile) {
        return classifier.classify(sketch.machine(), profile).instructions();
    }

    @Test
    void onlyTheEditedInstructionIsAskedAgain() {
        List<InstructionClasses> before = classify(sketch(2), Profile.PAPER);
        List<InstructionClasses> after = classify(sketch(3), Profile.PAPER);
        assertSame(before.get(0), after.get(0));
        assertNotSame(before.get(1), after.get(1));
        assertEquals(3, cache.size());
    }

    @Test
    void profilesAreKeptApart() {
        assertNotSame(classify(sketch(2), Profile.PAPER).get(0), classify(sketch(2), Profile.EXTENDED).get(0));
    }

    @Test
    void anotherTranslationChangesEverything() {
        List<InstructionClasses> before = classify(sketch(2), Profile.PAPER);
        Sketch moved = sketch(2);
        moved.translation = new Translation.Absolute(moved.memory);
        assertNotSame(before.get(0), classify(moved, Profile.PAPER).get(0));
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        ClassificationCache small = new ClassificationCache(1);
        new Classifier(small).classify(sketch(2).machine(), Profile.PAPER);
        assertEquals(1, small.size());
    }
}
