package org.trapeze.ui.completion;

import java.util.Random;

import org.eclipse.jface.text.contentassist.ICompletionProposal;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Asks for completions and shows one. */
public final class CompletionProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        int length = snapshot.text().length();
        int offset = random.nextInt(8) == 0 ? length : random.nextInt(length + 1);
        ICompletionProposal[] proposals = LanguageCompletion.proposals(snapshot, offset);
        if (proposals.length > 0) {
            ICompletionProposal proposal = proposals[random.nextInt(proposals.length)];
            proposal.getDisplayString();
            proposal.getAdditionalProposalInfo();
        }
    }
}
