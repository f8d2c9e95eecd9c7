package org.trapeze.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ConsoleOutputTest {
    private final ConsoleOutput output = new ConsoleOutput();

    @Test
    void bytesAreUtf8() {
        for (byte each : "aé€".getBytes(StandardCharsets.UTF_8)) {
            output.accept(each & 0xff);
        }
        assertEquals("aé€", output.text());
    }

    @Test
    void largerNumbersAreCodePoints() {
        output.accept(0x20ac);
        output.accept(-1);
        assertEquals("€\ufffd", output.text());
    }
}
