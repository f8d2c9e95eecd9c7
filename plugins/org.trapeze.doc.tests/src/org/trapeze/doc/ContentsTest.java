package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.junit.jupiter.api.Test;

/** The contents of the help, and the links of its pages. */
class ContentsTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Test
    void theWorkbenchHasTheContents() {
        IToc[] books = HelpSystem.getTocs();
        IToc ours = List.of(books).stream().filter(book -> "Trapeze".equals(book.getLabel())).findFirst().orElseThrow();
        List<String> pages = List.of(ours.getTopics()).stream().map(topic -> topic.getLabel()).toList();
        assertTrue(pages.containsAll(List.of("Getting started", "The instruction-set language", "The guest language",
                "Classification explained", "Command line", "Preferences")), pages::toString);
    }

    @Test
    void everyEntryLeadsToAPage() throws Exception {
        List<String> entries = Help.attributes("html/toc.xml", "topic", "href");
        assertTrue(entries.size() > 30, entries::toString);
        for (String entry : entries) {
            assertTrue(Help.leadsSomewhere(entry), entry);
        }
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws Exception {
        List<String> broken = new ArrayList<>();
        for (String entry : Help.attributes("html/toc.xml", "topic", "href")) {
            if (!entry.contains("#")) {
                Matcher links = LINK.matcher(Help.text(entry));
                while (links.find()) {
                    String link = links.group(1);
                    String target = link.startsWith("#") ? entry + link : "html/" + link;
                    if (!link.matches("[a-z]+:.*") && !Help.leadsSomewhere(target)) {
                        broken.add(entry + ": " + link);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theReferencesAreMadeFromTheLanguagesOwnPages() throws Exception {
        String machines = Help.text("html/isa.html");
        assertTrue(machines.contains("<table>") && machines.contains("little-endian"), machines);
        assertFalse(machines.contains("|---|"), machines);
        assertTrue(Help.text("html/gasm.html").contains("href=\"image.html\""));
    }
}
