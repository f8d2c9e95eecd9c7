package org.trapeze.ui.completion;

import java.util.List;
import java.util.Random;

import org.eclipse.jface.text.Document;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Asks for completions, shows them and takes one. */
public final class CompletionProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        int length = snapshot.text().length();
        complete(snapshot, random.nextInt(8) == 0 ? length : random.nextInt(length + 1), random);
    }

    private static void complete(ModelSnapshot snapshot, int offset, Random random) {
        List<ContentAssistEntry> entries = snapshot.language() == Language.GASM
                ? GuestCompletions.at(snapshot, offset) : GrammarCompletions.at(snapshot, offset);
        if (!entries.isEmpty()) {
            LanguageProposal proposal =
                    new LanguageProposal(snapshot, entries.get(random.nextInt(entries.size())), offset);
            proposal.getDisplayString();
            proposal.getAdditionalProposalInfo();
            proposal.apply(new Document(snapshot.text()));
        }
    }
}
