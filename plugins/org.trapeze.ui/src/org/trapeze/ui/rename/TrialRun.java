package org.trapeze.ui.rename;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.model.Models;

/** Tries a change out on copies, to see whether it would make mistakes. Not for the user interface thread. */
final class TrialRun {
    private final WorkspaceIndex index;

    TrialRun(WorkspaceIndex index) {
        this.index = index;
    }

    /** {@return an error that the change would make, in words; empty where there are not more errors than before} */
    Optional<String> newError(List<NameEdits> change, SubMonitor progress) {
        Map<URI, String> texts = new HashMap<>();
        change.forEach(edits -> texts.put(edits.hits().uri(), edits.changed()));
        progress.setWorkRemaining(change.size());
        for (NameEdits edits : change) {
            progress.split(1);
            URI uri = edits.hits().uri();
            List<Issue> before = errors(index.editorSet(uri), uri, progress);
            List<Issue> after = errors(index.editorSet(uri, texts), uri, progress);
            if (after.size() > before.size()) {
                return Optional.of(words(uri, before, after));
            }
        }
        return Optional.empty();
    }

    private static List<Issue> errors(XtextResourceSet set, URI uri, SubMonitor progress) {
        XtextResource resource = (XtextResource) set.getResource(uri, true);
        return Models.check(resource, CheckMode.NORMAL_AND_FAST, progress::isCanceled).stream()
                .filter(issue -> issue.getSeverity() == Severity.ERROR).toList();
    }

    private static String words(URI uri, List<Issue> before, List<Issue> after) {
        List<String> known = before.stream().map(Issue::getMessage).toList();
        Issue first = after.stream().filter(issue -> !known.contains(issue.getMessage())).findFirst()
                .orElse(after.getLast());
        return "With this name there would be an error in " + uri.lastSegment() + ", line " + first.getLineNumber()
                + ": " + first.getMessage();
    }
}
