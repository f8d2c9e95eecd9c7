package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.isa.standalone.IsaStandalone;

/** Descriptions in which nearly everything is wrong. */
class ManyProblemsTest {
    @Test
    void ofManyProblemsTheFirstAreListed() {
        String text = "machine \"m\"\n" + "general a : 0\n".repeat(150);
        var document = IsaStandalone.create().text(text, Path.of("m.isa"));
        List<String> listed = document.listed();
        assertEquals(101, listed.size());
        assertEquals("... and " + (document.issues().size() - 100) + " more", listed.getLast());
        assertTrue(listed.stream().limit(100).allMatch(line -> line.contains(": error: ")), listed::toString);
    }
}
