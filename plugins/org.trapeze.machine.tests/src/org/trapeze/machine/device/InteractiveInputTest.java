package org.trapeze.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class InteractiveInputTest {
    private final InteractiveInput input = new InteractiveInput();

    @Test
    void givesWhatWasTypedThenTheEnd() {
        input.type("aé");
        input.close();
        input.type("ignored");
        assertTrue(input.await(() -> false));
        assertEquals('a', input.read());
        assertEquals(0xc3, input.read());
        assertEquals(0xa9, input.read());
        assertTrue(input.await(() -> false));
        assertEquals(ConsoleInput.END, input.read());
    }

    @Test
    void waitsUntilSomebodyTypes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FutureTask<Boolean> wait = new FutureTask<>(() -> input.await(() -> {
            asked.countDown();
            return false;
        }));
        new Thread(wait).start();
        assertTrue(asked.await(60, TimeUnit.SECONDS));
        assertFalse(wait.isDone());
        input.type('x');
        assertTrue(wait.get(60, TimeUnit.SECONDS));
        assertEquals('x', input.read());
    }

    @Test
    void givesUpWhenSuspended() throws Exception {
        AtomicBoolean suspend = new AtomicBoolean();
        FutureTask<Boolean> wait = new FutureTask<>(() -> input.await(suspend::get));
        new Thread(wait).start();
        suspend.set(true);
        assertFalse(wait.get(60, TimeUnit.SECONDS));
    }

    @Test
    void givesUpWhenTheThreadIsInterrupted() throws Exception {
        FutureTask<Boolean> wait = new FutureTask<>(
                () -> input.await(() -> false) || !Thread.currentThread().isInterrupted());
        Thread thread = new Thread(wait);
        thread.start();
        thread.interrupt();
        assertFalse(wait.get(60, TimeUnit.SECONDS));
    }
}
