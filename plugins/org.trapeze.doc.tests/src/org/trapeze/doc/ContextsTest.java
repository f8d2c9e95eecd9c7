package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trapeze.ui.help.HelpContext;

/** What F1 gives. */
class ContextsTest {

    @ParameterizedTest
    @EnumSource
    void everyContextHasHelp(HelpContext context) throws Exception {
        IContext help = HelpSystem.getContext(context.id());
        assertNotNull(help, context.id());
        assertTrue(help.getText().endsWith("."), help.getText());
        assertTrue(help.getRelatedTopics().length > 0);
        for (IHelpResource topic : help.getRelatedTopics()) {
            assertTrue(Help.leadsSomewhere(topic.getHref().replaceFirst("^/org.trapeze.doc/", "")), topic.getHref());
        }
    }

    @Test
    void thereIsNoHelpForNothing() throws Exception {
        Set<String> known = Arrays.stream(HelpContext.values()).map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertEquals(known, new TreeSet<>(Help.attributes("contexts.xml", "context", "id")));
    }
}
