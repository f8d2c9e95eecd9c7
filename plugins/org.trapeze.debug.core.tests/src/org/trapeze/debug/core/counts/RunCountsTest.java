package org.trapeze.debug.core.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.model.IProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.fixture.GuestLaunches;

/** What a run tells those who show it. */
class RunCountsTest {
    @RegisterExtension
    private final GuestLaunches guests = new GuestLaunches();

    @Test
    void theCountsOfAGuestThatRunsAreToldAgainAndAgain() throws Exception {
        IFile loop = guests.file("loop.gasm", "machine \"tg\"\norg 2\nhere: b here\n");
        CountDownLatch told = new CountDownLatch(3);
        CountsListener listener = (file, running) -> {
            if (running && file.equals(loop)) {
                told.countDown();
            }
        };
        RunCounts.addListener(listener);
        try {
            guests.run(guests.configuration(loop, 1));
            assertTrue(told.await(30, TimeUnit.SECONDS), told + " are missing");
        } finally {
            RunCounts.removeListener(listener);
        }
        long before = RunCounts.of(loop).get(3).executed();
        assertTrue(before > 1, "executed " + before);
    }

    @Test
    void includedFilesAreCountedUntilTheyChange() throws Exception {
        IFile part = guests.file("part.gasm", "part:  addi r1, r1, 1\n  br r14\n");
        IFile guest = guests.file("g.gasm",
                "machine \"tg\"\norg 2\nentry start\nstart: bal r14, part\n bal r14, part\n halt\ninclude "
                + "\"part.gasm\"\n");
        guests.run(guests.configuration(guest));
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        LineCount twice = new LineCount(2, 0);
        assertEquals(Map.of(1, twice, 2, twice), RunCounts.of(part));
        assertFalse(RunCounts.of(guest).isEmpty());
        part.setContents(new ByteArrayInputStream(";\n".getBytes()), IResource.FORCE, null);
        assertEquals(Map.of(), RunCounts.of(part));
        assertFalse(RunCounts.of(guest).isEmpty());
    }
}
