package org.trapeze.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How deep a place of a description lies. */
class BracesTest {
    @Test
    void openBracesAreCounted() {
        assertEquals(0, Braces.depth(""));
        assertEquals(2, Braces.depth("reset { if m == 0 { "));
        assertEquals(1, Braces.depth("reset { if m == 0 { } "));
        assertEquals(0, Braces.depth("} } reset { }"));
    }

    @Test
    void textsAndCommentsHaveNone() {
        assertEquals(0, Braces.depth("\"{\" // {\n/* { */ "));
        assertEquals(1, Braces.depth("// \"\n{ \"\\\"{\" "));
        assertEquals(-1, Braces.depth("// here"));
        assertEquals(-1, Braces.depth("{ /* here\n"));
        assertEquals(0, Braces.depth("// here\n"));
    }
}
