package org.trapeze.doc;

import java.util.List;

/** Writes the table of contents of the help: the pages, and below each its sections. */
final class Contents {

    private Contents() {
    }

    /** {@return a table of contents of the platform} {@code folder} is where the pages lie in their plug-in. */
    static String xml(String title, String folder, List<Page> pages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<toc label=\"").append(escape(title)).append("\" topic=\"").append(folder).append('/')
                .append(pages.getFirst().file()).append("\">\n");
        for (Page page : pages) {
            String href = folder + "/" + page.file();
            xml.append("  <topic label=\"").append(escape(page.title())).append("\" href=\"").append(href)
                    .append("\">\n");
            for (Page.Section section : page.sections()) {
                xml.append("    <topic label=\"").append(escape(section.title())).append("\" href=\"").append(href)
                        .append('#').append(section.anchor()).append("\" />\n");
            }
            xml.append("  </topic>\n");
        }
        return xml.append("</toc>\n").toString();
    }

    /** {@return a text as it is written in XML and HTML, between quotation marks too} */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
