package org.trapeze.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.classify.Classifier;
import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;
import org.trapeze.cli.Stopwatch.Time;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.TextEdits;

/** Measures the classification of one machine: from cold, and after edits of its text. */
final class MachineMeasurement {
    private final Architecture machine;
    private final TextEdits text;
    private final List<Profile> profiles;
    private final InstructionTimes times;
    private Classifier classifier = new Classifier();

    MachineMeasurement(IsaDocument document, List<Profile> profiles, InstructionTimes times) {
        this.machine = document.architecture().orElseThrow();
        this.text = new TextEdits(document);
        this.profiles = profiles;
        this.times = times;
    }

    Architecture machine() {
        return machine;
    }

    /** {@return for each profile the time that the classification takes where nothing is remembered of the machine} */
    Map<Profile, Time> cold(int runs) {
        Map<Profile, List<Time>> all = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            classifier = new Classifier();
            for (Profile profile : profiles) {
                all.computeIfAbsent(profile, key -> new ArrayList<>())
                        .add(time(machine, profile, times.of(machine.name(), profile)));
            }
        }
        Map<Profile, Time> medians = new LinkedHashMap<>();
        all.forEach((profile, measured) -> medians.put(profile, Time.median(measured)));
        return medians;
    }

    /** {@return how many instructions there are to edit: those of the text itself, without inherited ones} */
    int editable() {
        return text.instructions().size();
    }

    /**
     * Edits instructions one after the other, spread over the description.
     *
     * @param count how many, at most {@link #editable}
     */
    List<EditTime> edits(int count) {
        List<EditTime> measured = new ArrayList<>();
        List<String> names = text.instructions();
        for (int edit = 0; edit < count; edit++) {
            int place = edit * names.size() / count;
            measured.add(edit(place, names.get(place)));
        }
        return measured;
    }

    /** From the change of the text until the classes are known: it is parsed, linked, lowered and classified anew. */
    private EditTime edit(int place, String name) {
        Stopwatch watch = new Stopwatch();
        text.append(place, statement());
        Architecture edited = text.architecture().orElseThrow();
        Time read = watch.read();
        Map<Profile, Time> classified = new LinkedHashMap<>();
        profiles.forEach(profile -> classified.put(profile, time(edited, profile, Progress.NONE)));
        return new EditTime(machine.name(), name, watch.read(), read, classified);
    }

    /**
     * An edit that changes what every instruction does which completes: nothing known of it holds by itself any more.
     */
    private String statement() {
        StateComponent pc = machine.pc();
        return String.format("%1$s = %1$s ^ %2$d'1", pc.name(), pc.width());
    }

    private Time time(Architecture present, Profile profile, Progress progress) {
        Stopwatch watch = new Stopwatch();
        classifier.classify(present, profile, Options.DEFAULT, progress);
        return watch.read();
    }
}
