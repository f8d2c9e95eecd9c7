package org.trapeze.classify.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.ReportFixture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The reports for documents, browsers and spreadsheets. */
class ReportsTest {
    private static final String HTML = ClassificationHtml.toString(ReportFixture.classified());

    private static Document picture(String html) throws Exception {
        String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + "</svg>".length());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void csvHasARowForEachInstruction() {
        List<String> rows = ClassificationCsv.toString(ReportFixture.classified()).lines().toList();
        assertEquals("machine,profile,instruction,mnemonic,title,where,privileged,controlSensitive,locationSensitive,"
                + "modeSensitive,resourceSensitive,userSensitive,sensitive,summary,given", rows.get(0));
        assertEquals("sketch,paper,JRST1,jrst1,JRST1,,no,yes,no,no,no,no,yes,"
                + "not privileged; control sensitive from supervisor mode,", rows.get(1));
        assertEquals(3, rows.size());
        assertTrue(ClassificationCsv.toString(ReportFixture.undecided()).contains(",not decided,"));
    }

    @Test
    void csvQuotesWhatWouldBreakItsRowsOrBecomeAFormula() {
        assertTrue(ClassificationCsv.toString(ReportFixture.titled("a \"b\", c")).contains(",\"a \"\"b\"\", c\","));
        assertTrue(ClassificationCsv.toString(ReportFixture.titled("=1+1")).contains(",'=1+1,"));
    }

    @Test
    void markdownHasTableReasonsRepairsAndScope() {
        String text = ClassificationMarkdown.toString(ReportFixture.classified());
        assertTrue(text.startsWith("# sketch: a machine sketched for a test\n"), text);
        assertTrue(text.contains("| **JRST1** |  | yes |  |  |  |  | not privileged; control sensitive from"), text);
        assertTrue(text.contains("- Repair: make JRST1 trap in user mode instead of"), text);
        assertTrue(text.contains("sufficient, not necessary"), text);
        assertEquals("a\\|b \\*c\\* &lt;d&gt; \\`e\\` \\\\", ClassificationMarkdown.escaped("a|b *c* <d>\n`e` \\"));
    }

    @Test
    void thePictureShowsSensitiveOutsidePrivileged() throws Exception {
        NodeList children = picture(HTML).getDocumentElement().getChildNodes();
        String box = "";
        String found = "";
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                box = element.getTagName().equals("rect") ? element.getAttribute("class") : box;
                found += element.getTextContent().equals("JRST1") ? box : "";
            }
        }
        assertEquals("bad", found);
        assertTrue(picture(ClassificationHtml.toString(ReportFixture.undecided())).getDocumentElement()
                .getTextContent().contains("not decided"));
    }

    @Test
    void thePageStandsAloneInLightAndDark() {
        assertTrue(HTML.contains("prefers-color-scheme: dark"));
        assertFalse(HTML.contains("<script") || HTML.contains("src=") || HTML.contains("<link"), HTML);
    }

    @Test
    void nothingInADescriptionBecomesHtml() throws Exception {
        String html = ClassificationHtml.toString(ReportFixture.titled("<script>alert('x')</script> & \"more\""));
        assertFalse(html.contains("<script"));
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"));
        picture(html);
    }

    @Test
    void whatIsNotDecidedIsNamed() {
        assertTrue(Scope.of(ReportFixture.undecided()).get(1)
                .startsWith("1 of 1 instructions are not decided (CRACK)"));
        assertTrue(Scope.of(ReportFixture.classified()).get(1).startsWith("Every verdict is decided"));
    }
}
