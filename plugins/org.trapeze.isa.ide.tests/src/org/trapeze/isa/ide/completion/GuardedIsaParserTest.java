package org.trapeze.isa.ide.completion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.isa.ide.IsaIdeSetup;

import com.google.inject.Injector;

/** Completion in texts that nest absurdly, and in those that do not. */
class GuardedIsaParserTest {
    private static final int ABSURD = 10_000;
    private static final String HEAD = "machine \"m\" general counter : 8 function f(x : 8) = ";

    private final Injector injector = new IsaIdeSetup().createInjectorAndDoEMFRegistration();

    @Test
    void namesAndKeywordsAreProposed() throws IOException {
        List<String> found = proposals(HEAD + "((|");
        assertTrue(found.containsAll(List.of("counter", "zext")), found::toString);
        assertTrue(proposals("|").contains("machine"));
        List<String> declarations = proposals("machine \"m\" unit 8 |");
        assertTrue(declarations.contains("general"), declarations::toString);
        assertTrue(declarations.stream().noneMatch(List.of("}", ")", "ID", "NUMBER", "ANY_OTHER", "text")::contains),
                declarations::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "~", "counter[", "if x == 0 then 1 else ", "-", "f("})
    void absurdNestingDoesNotOverflowTheStack(String open) {
        IContentAssistParser parser = injector.getInstance(IContentAssistParser.class);
        String text = HEAD + open.repeat(ABSURD);
        assertDoesNotThrow(() -> parser.getFollowElements(text, false));
    }

    @Test
    void mistakesThatAddUpDoNotOverflowTheStack() {
        IContentAssistParser parser = injector.getInstance(IContentAssistParser.class);
        String text = "machine \"m\"\n" + ("instruction X { encode 0xc1 a:4 b:4 syntax \"x\" unsigned a if a == 3 { r"
                + "[mem".repeat(200) + "{".repeat(100) + " .low = a }\n").repeat(300);
        assertDoesNotThrow(() -> parser.getFollowElements(text, false));
    }

    @Test
    void whatStandsBeforeAbsurdNestingIsCompletedAsEver() throws IOException {
        assertTrue(proposals(HEAD + "cou|" + "(".repeat(ABSURD)).contains("counter"));
    }

    private List<String> proposals(String marked) throws IOException {
        return Proposals.at(injector, marked);
    }
}
