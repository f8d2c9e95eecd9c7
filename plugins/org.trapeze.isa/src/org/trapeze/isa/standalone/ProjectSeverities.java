package org.trapeze.isa.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.trapeze.isa.validation.IssueCodes;

/**
 * How serious the project of a file takes problems that are a matter of opinion, so that a check without a workbench
 * says the same as one in it. The settings are those that the property page of a project writes.
 */
public final class ProjectSeverities {
    private static final String PROJECT = ".project";
    private static final Path FILE = Path.of(".settings", "org.trapeze.ui.prefs");
    private static final String SPECIFIC = "projectProblems";
    private static final Map<String, String> KEYS = Map.of(IssueCodes.UNUSED, "unused", IssueCodes.HIDING, "hiding",
            IssueCodes.REDIRECTED, "redirected");

    /** What a problem can be called. */
    public enum Word {
        /** As serious as the language has it that a file cannot be used. */
        ERROR,
        WARNING,
        INFO,
        /** Not to be shown at all. */
        IGNORE
    }

    private final Properties settings;

    private ProjectSeverities(Properties settings) {
        this.settings = settings;
    }

    /** {@return the settings of the project in whose folder a file lies; the usual ones where it has none} */
    public static ProjectSeverities of(Path file) {
        Properties found = new Properties();
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(PROJECT))) {
                read(folder.resolve(FILE), found);
                break;
            }
        }
        return new ProjectSeverities(found);
    }

    private static void read(Path file, Properties into) {
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                into.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // not to be read: as if there were none
                into.clear();
            }
        }
    }

    /** {@return how serious a problem is} */
    public Word of(IsaIssue issue) {
        Word usual = issue.error() ? Word.ERROR : Word.WARNING;
        String key = issue.error() || !Boolean.parseBoolean(settings.getProperty(SPECIFIC)) ? null
                : KEYS.get(issue.code());
        return Optional.ofNullable(key).map(settings::getProperty).flatMap(ProjectSeverities::parse).orElse(usual);
    }

    private static Optional<Word> parse(String word) {
        try {
            return Optional.of(Word.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
