package org.trapeze.ui.fixes;

import java.util.stream.Stream;

import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.repair.RepairAssist;

/** All that mends a problem of an open text, for those that show it elsewhere than on Ctrl+1. */
public final class ProblemFixes {
    private ProblemFixes() {
    }

    /** {@return the fixes and repairs of a problem, to be applied in the user interface thread} Any thread. */
    public static Stream<ICompletionProposal> of(ModelSnapshot snapshot, Issue issue) {
        return Stream.concat(Fixes.of(snapshot, issue).stream().map(fix -> new FixProposal(fix, snapshot.text())),
                RepairAssist.of(issue, snapshot.uri()));
    }
}
