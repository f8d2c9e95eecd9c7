package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Collects the problems of one machine. Bodies are lowered once for every use, so the same problem may be noted several
 * times; it is kept once. Not thread safe.
 */
final class Problems {
    private record Key(EObject object, EStructuralFeature feature, int index, String kind) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.object == object && key.feature == feature && key.index == index
                    && key.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object) * 31 + kind.hashCode();
        }
    }

    private final Set<Key> known = new HashSet<>();
    private final List<Problem> all = new ArrayList<>();
    private int errors;

    void error(EObject object, EStructuralFeature feature, String code, String message) {
        error(object, feature, -1, code, message);
    }

    /** @param data what quick fixes need beside the code */
    void error(EObject object, EStructuralFeature feature, String code, String message, List<String> data) {
        errors++;
        add(new Problem(Problem.Severity.ERROR, code, message, object, feature, -1, data));
    }

    void error(EObject object, EStructuralFeature feature, int index, String code, String message) {
        // Counted even where known: whoever asks whether its part went wrong must hear so every time.
        errors++;
        add(new Problem(Problem.Severity.ERROR, code, message, object, feature, index, List.of()));
    }

    void warning(EObject object, EStructuralFeature feature, String code, String message) {
        add(new Problem(Problem.Severity.WARNING, code, message, object, feature, -1, List.of()));
    }

    /** {@return a name in quotation marks, or what to say while it is not written yet} */
    static String shown(String name) {
        return name == null ? "without a name" : "'" + name + "'";
    }

    private void add(Problem problem) {
        // Several things may be missing in one place; otherwise one problem of a kind in one place is enough.
        String kind = problem.code().equals(IssueCodes.MISSING) ? problem.message() : problem.code();
        if (known.add(new Key(problem.object(), problem.feature(), problem.index(), kind))) {
            all.add(problem);
        }
    }

    /** Something is broken, but what is wrong with it has been said, by the parser or the linker or elsewhere. */
    void broken() {
        errors++;
    }

    /** {@return how many errors there were so far, to compare with later} */
    int errors() {
        return errors;
    }

    List<Problem> all() {
        return Collections.unmodifiableList(all);
    }
}
