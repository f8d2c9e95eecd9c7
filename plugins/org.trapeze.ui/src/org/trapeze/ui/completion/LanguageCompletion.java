package org.trapeze.ui.completion;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.ide.completion.GuestProposals;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;

/** What the generic editor asks for completions. Called on a worker thread. */
public class LanguageCompletion implements IContentAssistProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return TrapezeUi.get().models().of(viewer.getDocument())
                .map(model -> proposals(model, offset)).orElse(new ICompletionProposal[0]);
    }

    /** Of a long guest the words are known from an earlier state: nobody waits for seconds to be offered one more. */
    private static ICompletionProposal[] proposals(LiveModel model, int offset) {
        return model.latest().filter(known -> model.isLong() && known.language() == Language.GASM)
                .map(known -> proposals(known, model.text(), offset))
                .orElseGet(() -> proposals(model.await(CancelIndicator.NullImpl), offset));
    }

    static ICompletionProposal[] proposals(ModelSnapshot snapshot, int offset) {
        return proposals(snapshot, snapshot.text(), offset);
    }

    private static ICompletionProposal[] proposals(ModelSnapshot snapshot, String text, int offset) {
        int place = Math.min(offset, text.length());
        if (snapshot.language() == Language.GASM) {
            GuestProposals found = GuestProposals.at(snapshot.resource(), text, place);
            return found.all().stream().map(one -> new GuestWordProposal(snapshot, one, found.prefix(), place))
                    .toArray(ICompletionProposal[]::new);
        }
        return GrammarCompletions.at(snapshot, place).stream()
                .map(entry -> new LanguageProposal(snapshot, entry, place)).toArray(ICompletionProposal[]::new);
    }

    /** No characters of their own: what is typed to complete a word suffices. */
    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return null;
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
