package org.trapeze.classify.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.Classification;
import org.trapeze.classify.ReportFixture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The form that scripts outside the project rely on. */
class ClassificationJsonTest {
    private static final List<String> STABLE = List.of("mnemonic", "privileged", "controlSensitive",
            "locationSensitive", "modeSensitive", "resourceSensitive", "userSensitive", "decided");

    private static Map<?, ?> json(Classification classification) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ClassificationJson.toString(classification))) {
            parser.nextToken();
            return (Map<?, ?>) value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.put(key, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    @Test
    void theStableKeysHoldTheVerdicts() throws IOException {
        Map<?, ?> json = json(ReportFixture.classified());
        assertEquals("sketch", json.get("machine"));
        assertEquals("paper", json.get("profile"));
        Map<?, ?> theorem1 = (Map<?, ?>) json.get("theorem1");
        assertEquals(false, theorem1.get("holds"));
        assertEquals(List.of("jrst1"), theorem1.get("offenders"));
        assertEquals(true, ((Map<?, ?>) json.get("theorem3")).get("holds"));
        Map<?, ?> jrst1 = (Map<?, ?>) ((List<?>) json.get("instructions")).getFirst();
        List<Object> values = new ArrayList<>();
        STABLE.forEach(key -> values.add(jrst1.get(key)));
        assertEquals(List.of("jrst1", false, true, false, false, false, false, true), values);
        assertTrue(jrst1.keySet().containsAll(STABLE));
    }

    @Test
    void whatIsNotDecidedIsNull() throws IOException {
        Map<?, ?> json = json(ReportFixture.undecided());
        Map<?, ?> crack = (Map<?, ?>) ((List<?>) json.get("instructions")).getFirst();
        assertEquals(Collections.singletonMap("controlSensitive", null),
                Collections.singletonMap("controlSensitive", crack.get("controlSensitive")));
        assertTrue(crack.containsKey("controlSensitive"));
        assertEquals(false, crack.get("decided"));
        assertTrue(((Map<?, ?>) json.get("theorem1")).containsKey("holds"));
        assertEquals(null, ((Map<?, ?>) json.get("theorem1")).get("holds"));
    }
}
