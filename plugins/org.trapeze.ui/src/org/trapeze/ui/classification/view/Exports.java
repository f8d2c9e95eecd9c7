package org.trapeze.ui.classification.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.classify.Classification;
import org.trapeze.classify.report.ClassificationCsv;
import org.trapeze.classify.report.ClassificationHtml;
import org.trapeze.classify.report.ClassificationJson;
import org.trapeze.classify.report.ClassificationMarkdown;

/** What a classification can be saved as, and how rows are copied. */
enum Exports {
    HTML("html", "HTML page"), MARKDOWN("md", "Markdown"), CSV("csv", "Comma-separated values"), JSON("json", "JSON");

    private final String extension;
    private final String title;

    Exports(String extension, String title) {
        this.extension = extension;
        this.title = title;
    }

    /** {@return the extension of such files, without the dot} */
    String extension() {
        return extension;
    }

    String title() {
        return title;
    }

    /** {@return the format of a file by its name; HTML where that says nothing} */
    static Exports of(String file) {
        return Arrays.stream(values()).filter(one -> file.endsWith("." + one.extension)).findFirst().orElse(HTML);
    }

    String write(Classification classification) {
        return switch (this) {
            case HTML -> ClassificationHtml.toString(classification);
            case MARKDOWN -> ClassificationMarkdown.toString(classification);
            case CSV -> ClassificationCsv.toString(classification);
            case JSON -> ClassificationJson.toString(classification);
        };
    }

    /** {@return rows as a table that spreadsheets take, with a head} */
    static String copy(List<ClassRow> rows) {
        String head = Arrays.stream(ClassColumn.values()).map(ClassColumn::title).collect(Collectors.joining("\t"));
        return head + rows.stream().map(row -> "\n" + Arrays.stream(ClassColumn.values())
                .map(column -> column.text(row).replace('\t', ' ')).collect(Collectors.joining("\t")))
                .collect(Collectors.joining());
    }
}
