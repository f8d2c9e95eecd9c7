package org.trapeze.classify.tiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.InstructionPart;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;
import org.trapeze.classify.tiny.TinyMachine.Variant;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/** Compares the classifier with the definitions read literally over all states, on random instructions. */
class TinyMachineTest {
    private static final long SEED = 19740701;
    private static final int SETS = 100;
    private static final int INSTRUCTIONS = 3;

    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void verdictsAgreeWithTheListOfAllStates(TestReporter reporter) {
        for (int set = 0; set < SETS; set++) {
            long seed = SEED + set;
            Random random = new Random(seed);
            RandomBodies bodies = new RandomBodies(random);
            List<Body> drawn = new ArrayList<>();
            for (int i = 0; i < INSTRUCTIONS; i++) {
                drawn.add(bodies.body());
            }
            Profile profile = random.nextBoolean() ? Profile.PAPER : Profile.EXTENDED;
            Variant variant = new Variant(random.nextBoolean(), random.nextInt(4) > 0);
            compare(drawn, variant, profile, "seed " + seed);
        }
        reporter.publishEntry("seeds " + SEED + " to " + (SEED + SETS - 1), tally.toString());
        assertTrue(tally.getOrDefault("parts", 0) > 5, tally::toString);
        for (Property property : Property.values()) {
            assertTrue(tally.getOrDefault(property + " true", 0) > 5, () -> property + " in " + tally);
            assertTrue(tally.getOrDefault(property + " false", 0) > 5, () -> property + " in " + tally);
        }
    }

    private void compare(List<Body> bodies, Variant variant, Profile profile, String origin) {
        Classification computed = new Classifier().classify(TinyMachine.of(bodies, variant), profile);
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            TinyOracle oracle = new TinyOracle(body, variant, profile == Profile.EXTENDED);
            InstructionClasses classes = computed.instructions().get(i);
            assertTrue(classes.isDecided(), origin);
            assertEquals(oracle.classify(inputs(body.statements())), found(classes),
                    () -> origin + " " + profile + " " + variant + " " + body);
            parts(classes, body, variant, profile, origin);
            for (Property property : Property.values()) {
                tally.merge(property + " " + classes.verdict(property).isYes(), 1, Integer::sum);
            }
        }
    }

    /** Each part is to have the verdicts over the states with its operand value. */
    private void parts(InstructionClasses classes, Body body, Variant variant, Profile profile, String origin) {
        for (InstructionPart part : classes.parts()) {
            assertEquals(1, part.where().size(), origin);
            int value = part.where().getFirst().values().getFirst().intValue();
            TinyOracle oracle = new TinyOracle(body, variant, profile == Profile.EXTENDED);
            assertEquals(oracle.classify(inputs(body.statements()), value, value), found(part.classes()),
                    () -> origin + " " + profile + " " + variant + " " + part.words() + " " + body);
            tally.merge("parts", 1, Integer::sum);
        }
    }

    private static TinyOracle.Found found(InstructionClasses classes) {
        return new TinyOracle.Found(classes.isPrivileged(), names(classes.controlModes()),
                names(classes.locationModes()), classes.mode().isYes(), names(classes.resourceModes()));
    }

    private static TreeSet<String> names(Collection<Mode> modes) {
        return new TreeSet<>(modes.stream().map(Mode::name).toList());
    }

    private static int inputs(List<Stmt> statements) {
        return statements.stream().mapToInt(statement -> switch (statement) {
            case Stmt.Input input -> 1;
            case Stmt.If choice -> inputs(choice.then()) + inputs(choice.otherwise());
            default -> 0;
        }).sum();
    }
}
