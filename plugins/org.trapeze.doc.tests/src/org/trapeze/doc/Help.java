package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What lies in the plug-in of the help. */
final class Help {
    static final Bundle BUNDLE = Platform.getBundle("org.trapeze.doc");

    private Help() {
    }

    /** {@return the values of an attribute, of all elements of a name} */
    static List<String> attributes(String file, String element, String attribute)
            throws IOException, SAXException, ParserConfigurationException {
        try (InputStream stream = open(file)) {
            NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream)
                    .getElementsByTagName(element);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element one = (Element) found.item(i);
                if (one.hasAttribute(attribute)) {
                    values.add(one.getAttribute(attribute));
                }
            }
            return values;
        }
    }

    /** {@return the text of a file} */
    static String text(String file) throws IOException {
        try (InputStream stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return whether a link leads to a page, and where it names a place in it, to that} */
    static boolean leadsSomewhere(String href) throws IOException {
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        return BUNDLE.getEntry(file) != null
                && (hash < 0 || text(file).contains("id=\"" + href.substring(hash + 1) + "\""));
    }

    private static InputStream open(String file) throws IOException {
        assertNotNull(BUNDLE.getEntry(file), file);
        return BUNDLE.getEntry(file).openStream();
    }
}
