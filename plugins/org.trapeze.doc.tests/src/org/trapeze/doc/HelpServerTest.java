package org.trapeze.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.eclipse.help.internal.base.BaseHelpSystem;
import org.eclipse.help.internal.server.WebappManager;
import org.junit.jupiter.api.Test;

/** The pages come out of the help server of the workbench, which serves this computer alone. */
class HelpServerTest {

    private static HttpResponse<String> topic(String path) throws Exception {
        assertTrue(BaseHelpSystem.ensureWebappRunning());
        return get(BaseHelpSystem.resolve(path, true).toURI());
    }

    private static HttpResponse<String> server(String path) throws Exception {
        assertTrue(BaseHelpSystem.ensureWebappRunning());
        return get(URI.create("http://" + WebappManager.getHost() + ":" + WebappManager.getPort() + "/help/" + path));
    }

    private static HttpResponse<String> get(URI page) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return answer;
    }

    @Test
    void aTopicIsServed() throws Exception {
        String body = topic("/org.trapeze.doc/html/classification.html").body();
        assertTrue(body.contains("Classification explained"), body);
    }

    @Test
    void theContentsAreServed() throws Exception {
        String body = server("toc").body();
        assertTrue(body.contains("html/isa.html"), body);
    }

    /** The frame around the pages is made by JSPs. */
    @Test
    void theFrameIsServed() throws Exception {
        String body = server("index.jsp").body();
        assertTrue(body.contains("<html"), body);
        assertTrue(server("advanced/tocView.jsp").body().contains("<html"));
    }

    @Test
    void wordsAreFound() throws Exception {
        String body = server("search?phrase=relocation-bounds").body();
        assertTrue(body.contains("/org.trapeze.doc/html/isa.html"), body);
    }

    @Test
    void theServerIsForThisComputerAlone() throws Exception {
        assertTrue(BaseHelpSystem.ensureWebappRunning());
        assertTrue(InetAddress.getByName(WebappManager.getHost()).isLoopbackAddress(), WebappManager.getHost());
    }
}
