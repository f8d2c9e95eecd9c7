package org.trapeze.ui.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.ModelSnapshot;

/** Asks the language for completions. Called on a worker thread. */
public class LanguageCompletion implements IContentAssistProcessor {
    /** More than anybody reads. */
    private static final int LIMIT = 1000;
    /** Xtext parses what precedes the cursor in several ways at once, while the calling thread waits. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "Trapeze completion");
        thread.setDaemon(true);
        return thread;
    });

    private record Ranked(ContentAssistEntry entry, int priority) {
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return TrapezeUi.get().models().of(viewer.getDocument())
                .map(model -> proposals(model.await(CancelIndicator.NullImpl), offset))
                .orElse(new ICompletionProposal[0]);
    }

    private static ICompletionProposal[] proposals(ModelSnapshot snapshot, int offset) {
        ContentAssistContextFactory factory = snapshot.language().get(ContentAssistContextFactory.class);
        factory.setPool(POOL);
        int place = Math.min(offset, snapshot.text().length());
        ContentAssistContext[] contexts =
                factory.create(snapshot.text(), new TextRegion(place, 0), place, snapshot.resource());
        List<Ranked> found = new ArrayList<>();
        snapshot.language().get(IdeContentProposalProvider.class).createProposals(List.of(contexts), collector(found));
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::priority).reversed()
                        .thenComparing(ranked -> ranked.entry().getProposal()))
                .map(ranked -> new LanguageProposal(ranked.entry(), place)).toArray(ICompletionProposal[]::new);
    }

    private static IIdeContentProposalAcceptor collector(List<Ranked> found) {
        return new IIdeContentProposalAcceptor() {
            @Override
            public void accept(ContentAssistEntry entry, int priority) {
                if (entry != null && found.stream().noneMatch(one -> one.entry().equals(entry))) {
                    found.add(new Ranked(entry, priority));
                }
            }

            @Override
            public boolean canAcceptMoreProposals() {
                return found.size() < LIMIT;
            }
        };
    }

    /** No characters of their own: completion in the middle of typing would be in the way in assembly language. */
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
