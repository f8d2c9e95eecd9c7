package org.trapeze.asm.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.ide.GasmIdeSetup;
import org.trapeze.isa.IsaStandaloneSetup;

import com.google.inject.Injector;

/** What is proposed where, in texts with a bar at the cursor. */
class GasmProposalsTest {
    private static final String HEAD = "        machine \"tg\"\nSIZE equ 4\nstart: ld r1, 0(r2)\nstop: halt\n";

    private final Injector injector;

    GasmProposalsTest() {
        if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI("any.isa")) == null) {
            IsaStandaloneSetup.doSetup();
        }
        injector = new GasmIdeSetup().createInjectorAndDoEMFRegistration();
    }

    @Test
    void instructionsAndDirectivesStartAStatement() throws IOException {
        List<String> all = proposals(HEAD + "        |");
        assertTrue(all.containsAll(List.of("ld r[d], x(r[a])", "lpsw x(r[a])", "psw", "word",
                "org ADDRESS [, ADDRESS SEEN BY THE PROGRAM]")), all::toString);
        assertTrue(all.stream().noneMatch("r1"::equals), all::toString);
    }

    @Test
    void whatIsTypedNarrowsTheChoiceInAnyCase() throws IOException {
        assertEquals(List.of("st r[d], x(r[a])", "stm r[a]", "string \"TEXT\" [, VALUE ...]"),
                proposals(HEAD + "        St|"));
    }

    @Test
    void operandsAreSymbolsRegistersAndModes() throws IOException {
        assertEquals(List.of("SIZE", "start", "stop", "supervisor"), proposals(HEAD + " psw s|"));
        assertEquals(List.of("r1", "r10", "r11", "r12", "r13", "r14", "r15"), proposals(HEAD + " ld R1|"));
        assertTrue(proposals(HEAD + " ld r1, |").containsAll(List.of("start", "r15", "user")));
    }

    @Test
    void machinesAreProposedInQuotationMarks() throws IOException {
        List<String> machines = proposals("  machine |");
        assertTrue(machines.containsAll(List.of("\"tg\"", "\"tg-jrst\"")), machines::toString);
    }

    @Test
    void anEmptyProgramStartsWithItsMachine() throws IOException {
        assertTrue(proposals("|").contains("machine"));
    }

    private List<String> proposals(String text) throws IOException {
        int cursor = text.indexOf('|');
        String plain = text.replace("|", "");
        var resource = (XtextResource) injector.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("test:/p.gasm"));
        resource.load(new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8)), null);
        var factory = injector.getInstance(ContentAssistContextFactory.class);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            factory.setPool(pool);
            var contexts = factory.create(plain, new TextRegion(cursor, 0), cursor, resource);
            var collector = new Collector();
            injector.getInstance(IdeContentProposalProvider.class).createProposals(List.of(contexts), collector);
            return collector.labels.stream().distinct().sorted().toList();
        }
    }

    private static final class Collector implements IIdeContentProposalAcceptor {
        private final List<String> labels = new ArrayList<>();

        @Override
        public void accept(ContentAssistEntry entry, int priority) {
            if (entry != null) {
                labels.add(entry.getLabel() == null ? entry.getProposal() : entry.getLabel());
            }
        }

        @Override
        public boolean canAcceptMoreProposals() {
            return true;
        }
    }
}
