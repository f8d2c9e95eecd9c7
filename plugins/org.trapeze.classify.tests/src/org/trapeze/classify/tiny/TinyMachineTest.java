package org.trapeze.classify.tiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.InstructionPart;
import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;
import org.trapeze.classify.Property;
import org.trapeze.classify.tiny.TinyMachine.Variant;
import org.trapeze.classify.tiny.TinyOracle.Found;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.stmt.Body;

/**
 * Compares the classifier with the definitions read literally over all states, on random instruction sets and in both
 * profiles. The property {@code trapeze.tiny.sets} has more sets, or fewer, tried than usual.
 */
class TinyMachineTest {
    private static final long SEED = 19740701;
    private static final int SETS = Integer.getInteger("trapeze.tiny.sets", 2000);
    private static final int INSTRUCTIONS = 3;
    private static final Options ALONE = new Options(Duration.ofSeconds(60), 1);

    private final Map<String, Integer> tally = new ConcurrentHashMap<>();

    @Test
    void verdictsAgreeWithTheListOfAllStates(TestReporter reporter) {
        List<String> differences = IntStream.range(0, SETS).parallel().boxed()
                .flatMap(set -> compare(SEED + set).stream()).toList();
        assertEquals(List.of(), differences, () -> differences.size() + " differences");
        reporter.publishEntry("seeds " + SEED + " to " + (SEED + SETS - 1), new TreeMap<>(tally).toString());
        assertTrue(tally.getOrDefault("parts", 0) > 5, tally::toString);
        for (Property property : Property.values()) {
            assertTrue(tally.getOrDefault(property + " true", 0) > 5, () -> property + " in " + tally);
            assertTrue(tally.getOrDefault(property + " false", 0) > 5, () -> property + " in " + tally);
        }
    }

    /** {@return in what the verdicts on the instruction set of a seed differ} */
    private List<String> compare(long seed) {
        Random random = new Random(seed);
        TinyMachine machine = new TinyMachine(Variant.draw(random));
        RandomBodies bodies = new RandomBodies(machine, random);
        List<Body> drawn = IntStream.range(0, INSTRUCTIONS).mapToObj(i -> bodies.body()).toList();
        List<Found[][]> expected = drawn.stream().map(body -> expected(machine, body)).toList();
        List<String> differences = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            List<InstructionClasses> computed = new Classifier()
                    .classify(machine.of(drawn), profile, ALONE, Progress.NONE).instructions();
            for (int i = 0; i < drawn.size(); i++) {
                String origin = "seed " + seed + " " + profile + " " + machine.variant + " " + drawn.get(i);
                Found[][] byOperand = expected.get(i);
                Found zero = byOperand[0][profile.ordinal()];
                Found one = byOperand[1][profile.ordinal()];
                compare(computed.get(i), Found.none().and(zero).and(one), origin, differences);
                for (InstructionPart part : computed.get(i).parts()) {
                    int value = part.where().getFirst().values().getFirst().intValue();
                    compare(part.classes(), value == 0 ? zero : one, part.words() + " " + origin, differences);
                    tally.merge("parts", 1, Integer::sum);
                }
            }
        }
        return differences;
    }

    /** By the operand's value, and then by profile. */
    private static Found[][] expected(TinyMachine machine, Body body) {
        TinyOracle oracle = new TinyOracle(machine, body);
        return new Found[][] { oracle.classify(0), oracle.classify(1) };
    }

    private void compare(InstructionClasses classes, Found expected, String origin, List<String> differences) {
        Found found = new Found(classes.isPrivileged(), names(classes.controlModes()),
                names(classes.locationModes()), classes.mode().isYes(), names(classes.resourceModes()));
        if (!classes.isDecided() || !found.equals(expected)) {
            differences.add("expected " + expected + " but found " + found + " for " + origin);
        }
        for (Property property : Property.values()) {
            tally.merge(property + " " + classes.verdict(property).isYes(), 1, Integer::sum);
        }
    }

    private static TreeSet<String> names(Collection<Mode> modes) {
        return new TreeSet<>(modes.stream().map(Mode::name).toList());
    }
}
