package org.trapeze.debug.core.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class OutputMonitorTest {
    private final OutputMonitor monitor = new OutputMonitor("test");

    @Test
    void piecesReachTheListenerInOrder() {
        StringBuilder heard = new StringBuilder();
        monitor.addListener((text, from) -> heard.append(text));
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            monitor.append(i + ",");
            said.append(i).append(',');
        }
        monitor.deliver();
        assertEquals(said.toString(), heard.toString());
    }

    @Test
    void aPieceGoesOutByItself() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        monitor.addListener((text, from) -> heard.countDown());
        monitor.append("x");
        assertTrue(heard.await(30, TimeUnit.SECONDS));
    }

    @Test
    void keepsWhatNobodyHasTakenUntilToldNotTo() {
        monitor.append("first");
        monitor.deliver();
        assertEquals("first", monitor.getContents());
        monitor.flushContents();
        monitor.setBuffered(false);
        monitor.append("second");
        monitor.deliver();
        assertEquals("", monitor.getContents());
    }

    @Test
    void keepsNoMoreThanTheEndOfLongOutput() {
        for (int i = 0; i < 3000; i++) {
            monitor.append("0123456789".repeat(100));
        }
        monitor.append("the end");
        monitor.deliver();
        assertTrue(monitor.getContents().length() <= 1 << 20);
        assertTrue(monitor.getContents().endsWith("the end"));
    }
}
