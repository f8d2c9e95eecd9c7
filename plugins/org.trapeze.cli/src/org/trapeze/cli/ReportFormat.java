package org.trapeze.cli;

import java.util.function.Function;

import org.trapeze.classify.Classification;
import org.trapeze.classify.report.ClassificationCsv;
import org.trapeze.classify.report.ClassificationHtml;
import org.trapeze.classify.report.ClassificationJson;
import org.trapeze.classify.report.ClassificationMarkdown;
import org.trapeze.classify.report.ClassificationTable;

/** The forms in which a classification can be printed. */
enum ReportFormat {
    TEXT(ClassificationTable::toString),
    MARKDOWN(ClassificationMarkdown::toString),
    HTML(ClassificationHtml::toString),
    CSV(ClassificationCsv::toString),
    JSON(ClassificationJson::toString);

    private final Function<Classification, String> writer;

    ReportFormat(Function<Classification, String> writer) {
        this.writer = writer;
    }

    /** {@return the report} */
    String report(Classification classification) {
        return writer.apply(classification);
    }
}
