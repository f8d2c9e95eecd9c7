package org.trapeze.ui.fuzz;

import java.util.Random;
import java.util.function.IntConsumer;

import org.trapeze.ui.model.ModelSnapshot;

/**
 * Uses one feature of the editors with a model of any text, away from the user interface, and checks what holds for all
 * texts. Each probe stands in the package of its feature.
 */
@FunctionalInterface
public interface Probe {
    /** Uses the feature. Worker thread. */
    void use(ModelSnapshot snapshot, Random random) throws Exception;

    /** Takes some offsets of a text, both ends among them. */
    static void offsets(ModelSnapshot snapshot, Random random, int count, IntConsumer use) {
        int length = snapshot.text().length();
        use.accept(0);
        use.accept(length);
        for (int i = 0; i < count; i++) {
            use.accept(random.nextInt(length + 1));
        }
    }

    /** Fails where a region is not one of the text. */
    static void within(ModelSnapshot snapshot, int offset, int length, Object what) {
        if (offset < 0 || length < 0 || offset + length > snapshot.text().length()) {
            throw new AssertionError(what + " lies at " + offset + ", " + length + " characters long, in a text of "
                    + snapshot.text().length());
        }
    }
}
