package org.trapeze.ui.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.util.TextRegion;

import org.trapeze.ui.model.ModelSnapshot;

/** Completions that follow from the grammar: keywords, and names that a reference may refer to. */
final class GrammarCompletions {
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

    private GrammarCompletions() {
    }

    /** {@return what may stand at an offset, the most likely first} */
    static List<ContentAssistEntry> at(ModelSnapshot snapshot, int offset) {
        ContentAssistContextFactory factory = snapshot.language().get(ContentAssistContextFactory.class);
        factory.setPool(POOL);
        ContentAssistContext[] contexts =
                factory.create(snapshot.text(), new TextRegion(offset, 0), offset, snapshot.resource());
        List<Ranked> found = new ArrayList<>();
        snapshot.language().get(IdeContentProposalProvider.class).createProposals(List.of(contexts), collector(found));
        return found.stream()
                .sorted(Comparator.comparingInt((Ranked ranked) -> NameDetails.rank(ranked.entry()))
                        .thenComparing(Comparator.comparingInt(Ranked::priority).reversed())
                        .thenComparing(ranked -> ranked.entry().getProposal()))
                .map(Ranked::entry).toList();
    }

    private static IIdeContentProposalAcceptor collector(List<Ranked> found) {
        return new IIdeContentProposalAcceptor() {
            @Override
            public void accept(ContentAssistEntry entry, int priority) {
                if (entry != null && isWorth(entry) && found.stream().noneMatch(one -> one.entry().equals(entry))) {
                    found.add(new Ranked(entry, priority));
                }
            }

            @Override
            public boolean canAcceptMoreProposals() {
                return found.size() < LIMIT;
            }
        };
    }

    /** Punctuation is typed sooner than chosen, and what stands there already would only take the Return key away. */
    private static boolean isWorth(ContentAssistEntry entry) {
        String proposal = entry.getProposal();
        return proposal.chars().anyMatch(Character::isLetterOrDigit) && !proposal.equals(entry.getPrefix());
    }
}
