package org.trapeze.ui.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.fixtures.Mutator;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.fuzz.Sources;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.GuestMachine;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** What a line of a guest looks like by itself is what the model says of it, whatever is typed. */
class LineColorsTest {
    private static final long SEED = Long.getLong("trapeze.ui.seed", 1974);
    private static final String CLASSIFIED = "tg";
    /** Of every other text, which may have been damaged so that it names none. */
    private static final List<String> MACHINES =
            List.of(CLASSIFIED, "rv32-bb", "s360-67", "pdp10", "pdp11-45", "ia32", "armv7a");
    private static final int TEXTS = Integer.getInteger("trapeze.ui.texts", 400);

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void linesLookAsInTheModel() {
        System.out.println(TEXTS + " texts, seed " + SEED);
        classify();
        Mutator mutator = Sources.mutator(Language.GASM, SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(i % 2 == 0 ? mutator.text(i)
                    : "machine \"" + MACHINES.get(i / 2 % MACHINES.size()) + "\"\n" + mutator.text(i));
        }
        assertTrue(compare(texts) > TEXTS / 4, "Most texts are of a machine");
    }

    @Test
    void keywordsNameNothing() {
        classify();
        List<String> lines = List.of("macro equ", "macro macro", "macro .include", "macro = 3", "macro equ 3", "macro:",
                "macro: nop", "a: macro: nop", "include = 3", "INCLUDE: nop", "include nop", "a: equ: nop",
                "macro machine",
                "macro m", ".MACRO m = 3", "a: macro m", "Macro m", "macro Macro", "Macro: nop", "Include \"f.gasm\"",
                "Include = 3", "nop macro", "Equ: Machine = 3");
        assertEquals(lines.size(), compare(lines.stream().map(line -> "machine \"tg\"\n" + line + "\n").toList()));
    }

    /** {@return how many of the texts are of a machine} */
    private static int compare(List<String> texts) {
        int compared = 0;
        List<String> wrong = new ArrayList<>();
        for (String text : texts) {
            ModelSnapshot snapshot = Snapshots.of("f.gasm", text);
            Optional<GuestMachine> machine = Snapshots.machine(snapshot);
            if (machine.isPresent()) {
                compared++;
                boolean classes = machine.get().name().equals(CLASSIFIED);
                RegionTable expected = seen(RegionTable.of(SemanticCalculator.regions(snapshot)), classes);
                RegionTable found = seen(LineColors.of(machine.get()).in(new Document(text),
                        new Region(0, text.length())), classes);
                if (expected.difference(found).isPresent()) {
                    wrong.add("text " + texts.indexOf(text) + ":" + difference(text, expected, found));
                }
            }
        }
        assertEquals(List.of(), wrong, () -> wrong.size() + " texts");
        return compared;
    }

    /** Of machines that others asked about, some instructions have classes by their operands, which the model knows. */
    private static RegionTable seen(RegionTable table, boolean classes) {
        List<HighlightedRegion> regions = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            boolean plain = classes || table.kind(i) == Highlight.LABEL || table.kind(i) == Highlight.KEYWORD;
            regions.add(new HighlightedRegion(table.start(i), table.end(i) - table.start(i),
                    plain ? table.kind(i) : Highlight.UNDECIDED));
        }
        return RegionTable.of(regions);
    }

    /** Makes known the classes of one machine, none of which depend on operands. */
    private static void classify() {
        ModelSnapshot guest = Snapshots.of("f.gasm", "machine \"" + CLASSIFIED + "\"\n");
        DescribedMachine machine = Snapshots.machine(guest).orElseThrow().machine();
        ClassificationService service = TrapezeUi.get().classification();
        service.request(machine);
        Workbench.await("the classes of " + CLASSIFIED, () -> service.classification(machine).isPresent());
    }

    private static String difference(String text, RegionTable expected, RegionTable found) {
        StringBuilder difference = new StringBuilder();
        List<String> one = pieces(text, expected);
        List<String> other = pieces(text, found);
        one.stream().filter(piece -> !other.contains(piece)).limit(3)
                .forEach(piece -> difference.append(" model ").append(piece));
        other.stream().filter(piece -> !one.contains(piece)).limit(3)
                .forEach(piece -> difference.append(" line ").append(piece));
        return difference.toString();
    }

    private static List<String> pieces(String text, RegionTable table) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            int end = text.indexOf('\n', table.end(i));
            int start = text.lastIndexOf('\n', table.start(i)) + 1;
            pieces.add(table.kind(i) + "@" + table.start(i) + "[" + text.substring(table.start(i), table.end(i))
                    + "] in <"
                    + text.substring(Math.min(start, table.start(i)), end < 0 ? text.length() : end) + ">\n");
        }
        return pieces;
    }
}
