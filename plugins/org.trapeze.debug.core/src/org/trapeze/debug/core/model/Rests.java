package org.trapeze.debug.core.model;

import java.util.Optional;

import org.trapeze.debug.core.session.Suspension;

/**
 * The last two times a guest came to rest, for showing what has changed between them.
 *
 * @param before the time before last, if there was one
 * @param now    the last time, if there was one
 */
record Rests(Optional<Suspension> before, Optional<Suspension> now) {
    static final Rests EMPTY = new Rests(Optional.empty(), Optional.empty());

    Rests next(Suspension rest) {
        return new Rests(now, Optional.of(rest));
    }

    Rests replaced(Suspension rest) {
        return new Rests(before, Optional.of(rest));
    }
}
