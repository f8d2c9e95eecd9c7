package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    @TempDir
    private Path folder;

    private Path page(String name, String text) throws IOException {
        Path file = folder.resolve("pages").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void linksLeadToPagesUnderTheirNamesInTheHelp() throws IOException {
        Book book = new Book();
        book.add(page("one/LANGUAGE.md", "# One\n\nSee [two](../two.md#its-part), [that](https://example.org/).\n"),
                "one");
        book.add(page("two.md", "# Two & more\n\n## Its part\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), "second");
        book.write(folder.resolve("html"), "Book");
        String one = Files.readString(folder.resolve("html/one.html"));
        assertTrue(one.contains("href=\"second.html#its-part\""), one);
        assertTrue(one.contains("href=\"https://example.org/\""), one);
        String two = Files.readString(folder.resolve("html/second.html"));
        assertTrue(two.contains("<h2 id=\"its-part\">") && two.contains("<td>1</td>"), two);
        assertTrue(two.contains("<title>Two &amp; more</title>"), two);
    }

    @Test
    void contentsListPagesAndTheirSections() throws IOException {
        Book book = new Book();
        book.add(page("two.md", "# Two & more\n\n## Its part\n\n## Its part\n"), "second");
        book.write(folder.resolve("html"), "Book");
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <toc label="Book" topic="html/second.html">
                  <topic label="Two &amp; more" href="html/second.html">
                    <topic label="Its part" href="html/second.html#its-part" />
                    <topic label="Its part" href="html/second.html#its-part-1" />
                  </topic>
                </toc>
                """, Files.readString(folder.resolve("html/toc.xml")));
    }

    @Test
    void imagesAreTakenAlong() throws IOException {
        page("shot.png", "no real picture");
        Book book = new Book();
        book.add(page("two.md", "# Two\n\n![a picture](shot.png)\n"), "two");
        book.write(folder.resolve("html"), "Book");
        assertTrue(Files.readString(folder.resolve("html/two.html")).contains("src=\"images/shot.png\""));
        assertTrue(Files.isRegularFile(folder.resolve("html/images/shot.png")));
    }

    @Test
    void linksThatLeadNowhereAreErrors() throws IOException {
        Book book = new Book();
        book.add(page("two.md", "# Two\n\n[gone](gone.md)\n"), "two");
        BrokenLink error = assertThrows(BrokenLink.class, () -> book.write(folder.resolve("html"), "Book"));
        assertTrue(error.getMessage().contains("gone.md"), error.getMessage());
    }
}
