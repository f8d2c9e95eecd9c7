package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.Map;

/**
 * The values of an assignment that are not 0, by the names of their unknowns: what holds under an assignment for one
 * pool of terms can so be tried on another's, as on those of an instruction that has been edited since. Immutable, and
 * so safe for several threads.
 *
 * @param unknowns  the values of unknowns
 * @param functions the values of unknown functions at points
 */
public record Valuation(Map<Name, BigInteger> unknowns, Map<Point, BigInteger> functions) {
    /** An unknown of any pool. */
    record Name(String name, int width) {
    }

    /** Where an unknown function has a value. */
    record Point(String function, BigInteger argument) {
    }

    public Valuation {
        unknowns = Map.copyOf(unknowns);
        functions = Map.copyOf(functions);
    }
}
