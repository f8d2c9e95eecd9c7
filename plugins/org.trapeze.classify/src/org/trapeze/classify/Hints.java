package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.classify.term.Valuation;

/**
 * What answered questions about instructions and was not found at once: likely to answer the same question again, with
 * little change or none, when the instruction has been edited or the profile is another. No more than something to try
 * first; nothing rests on it. Safe for use by several threads.
 */
final class Hints {
    private static final int CAPACITY = 4096;

    private record Key(String instruction, String question, Profile profile) {
    }

    private final Map<Key, Valuation> known = ClassificationCache.lru(CAPACITY);

    /** {@return what answered the question before, under the same profile first} */
    synchronized List<Valuation> of(String instruction, String question, Profile profile) {
        List<Valuation> all = new ArrayList<>();
        Optional.ofNullable(known.get(new Key(instruction, question, profile))).ifPresent(all::add);
        for (Profile other : Profile.values()) {
            Valuation valuation = other == profile ? null : known.get(new Key(instruction, question, other));
            if (valuation != null && !all.contains(valuation)) {
                all.add(valuation);
            }
        }
        return all;
    }

    synchronized void add(String instruction, String question, Profile profile, Valuation answer) {
        known.put(new Key(instruction, question, profile), answer);
    }
}
