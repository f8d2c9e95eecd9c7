package org.trapeze.ui.hierarchy;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/**
 * Finds callers and what is called. To be asked on worker threads; throws OperationCanceledException when cancelled.
 */
interface Calls {
    /** Which way one looks. */
    enum Direction {
        /** To those that lead to the subject. */
        CALLERS,
        /** To where the subject leads. */
        CALLEES
    }

    /** {@return what is one step from a subject} */
    List<Hits> of(Subject subject, Direction direction, IProgressMonitor monitor);

    /** {@return a way to find them, which remembers what it has read, for all languages} */
    static Calls create() {
        Calls guests = new GuestCalls();
        Calls machines = new MachineCalls();
        return (subject, direction, monitor) -> {
            TrapezeUi.get().models().publishTexts();
            boolean guest = Language.of(subject.location().uri()).orElseThrow() == Language.GASM;
            return (guest ? guests : machines).of(subject, direction, monitor);
        };
    }
}
