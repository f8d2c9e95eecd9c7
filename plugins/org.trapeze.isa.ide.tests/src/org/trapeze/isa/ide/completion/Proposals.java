package org.trapeze.isa.ide.completion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Injector;

/** What is proposed in descriptions, at a place that | marks. */
final class Proposals {
    private Proposals() {
    }

    static List<String> at(Injector injector, String marked) throws IOException {
        return at(injector, marked, text -> text);
    }

    /** Of a text that is written with other signs, for | is one of the language. */
    static List<String> at(Injector injector, String marked, UnaryOperator<String> written) throws IOException {
        String text = written.apply(marked.replace("|", ""));
        var resource = (XtextResource) injector.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("test:/p.isa"));
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        var factory = injector.getInstance(ContentAssistContextFactory.class);
        List<String> found = new ArrayList<>();
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            factory.setPool(pool);
            int cursor = marked.indexOf('|');
            var contexts = factory.create(text, new TextRegion(cursor, 0), cursor, resource);
            injector.getInstance(IdeContentProposalProvider.class).createProposals(List.of(contexts), into(found));
        }
        return found;
    }

    private static IIdeContentProposalAcceptor into(List<String> found) {
        return new IIdeContentProposalAcceptor() {
            @Override
            public void accept(ContentAssistEntry entry, int priority) {
                if (entry != null) {
                    found.add(entry.getProposal());
                }
            }

            @Override
            public boolean canAcceptMoreProposals() {
                return true;
            }
        };
    }
}
