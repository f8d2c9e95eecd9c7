package org.trapeze.ui.references;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

import org.trapeze.asm.source.SourceText;
import org.trapeze.ui.TrapezeUi;

/** The search for all places of one target; runs in a job of the Search view, which shows its progress. */
final class ReferenceQuery implements ISearchQuery {
    private final Target target;
    private final ReferenceResult result = new ReferenceResult(this);

    ReferenceQuery(Target target) {
        this.target = target;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        try {
            TrapezeUi.get().models().publishTexts();
            new ReferenceSearch(TrapezeUi.get().index(), target).run(monitor, this::add);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        }
    }

    private void add(FileHits hits) {
        SourceFile file = new SourceFile(hits.uri());
        SourceText text = new SourceText(hits.uri().toString(), hits.text());
        for (Occurrence place : hits.occurrences()) {
            result.addMatch(new Match(line(file, text, place.offset()), place.offset(), place.length()));
        }
    }

    private static ReferenceLine line(SourceFile file, SourceText text, int offset) {
        int start = offset - text.column(offset) + 1;
        String line = text.text().substring(start, end(text.text(), start));
        return new ReferenceLine(file, text.line(offset), start, line);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    @Override
    public String getLabel() {
        return "References to " + target.name();
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ReferenceResult getSearchResult() {
        return result;
    }
}
