package org.trapeze.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * One page of the help.
 *
 * @param name     of its file, without the ending
 * @param title    its first heading
 * @param sections its headings of the second level
 * @param html     the whole page
 */
record Page(String name, String title, List<Section> sections, String html) {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    /** A heading, with the name by which links lead to it. */
    record Section(String title, String anchor) {
    }

    /** {@return the page that a text in Markdown makes} {@code links} says where its links and images lead to. */
    static Page of(String name, String markdown, UnaryOperator<String> links) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        Headings headings = new Headings();
        document.accept(headings);
        String body = HtmlRenderer.builder().extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> rewrite(attributes, links)).build()
                .render(document);
        String title = headings.title == null ? name : headings.title;
        return new Page(name, title, headings.sections, frame(title, body));
    }

    /** {@return the name of its file} */
    String file() {
        return name + ".html";
    }

    private static void rewrite(Map<String, String> attributes, UnaryOperator<String> links) {
        attributes.computeIfPresent("href", (key, link) -> links.apply(link));
        attributes.computeIfPresent("src", (key, link) -> links.apply(link));
    }

    private static String frame(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <link rel="stylesheet" href="book.css">
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Contents.escape(title), body);
    }

    /** Collects headings, and gives them the names that the extension gives them. */
    private static final class Headings extends AbstractVisitor {
        private final IdGenerator ids = IdGenerator.builder().build();
        private final List<Section> sections = new ArrayList<>();
        private String title;

        @Override
        public void visit(Heading heading) {
            String text = TextContentRenderer.builder().build().render(heading).strip();
            String id = ids.generateId(text);
            if (heading.getLevel() == 1 && title == null) {
                title = text;
            } else if (heading.getLevel() == 2) {
                sections.add(new Section(text, id));
            }
        }
    }
}
