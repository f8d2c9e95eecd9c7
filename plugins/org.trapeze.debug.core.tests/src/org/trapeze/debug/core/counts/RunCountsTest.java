package org.trapeze.debug.core.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.model.IProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;
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
    void countsAreKeptForTheNextSessionAsLongAsTheTextsAreTheSame() throws Exception {
        IFile part = guests.file("part.gasm", "part:  addi r1, r1, 1\n  br r14\n");
        IFile guest = guests.file("g.gasm",
                "machine \"tg\"\norg 2\nentry start\nstart: bal r14, part\n halt\ninclude \"part.gasm\"\n");
        guests.run(guests.configuration(guest));
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        Map<Integer, LineCount> before = RunCounts.of(guest);
        assertFalse(before.isEmpty());
        while (Job.getJobManager().find(KeepJob.FAMILY).length > 0) {
            Job.getJobManager().join(KeepJob.FAMILY, null);
        }
        RunCounts.forget();
        Path kept = Platform.getStateLocation(FrameworkUtil.getBundle(RunCounts.class)).append("counts").toPath();
        assertEquals(before, new KeptCounts(kept).of(guest), "what the next session reads");
        guest.touch(null);
        assertEquals(before, RunCounts.of(guest), "the time does not matter");
        String text = part.readString();
        part.setContents((text + ";").getBytes(), IResource.FORCE, null);
        assertEquals(Map.of(), RunCounts.of(guest), "another text of the program");
        part.setContents(text.getBytes(), IResource.FORCE, null);
        assertEquals(before, RunCounts.of(guest));
        byte[] all = Files.readAllBytes(kept);
        Path damaged = Files.createTempFile("counts", "");
        for (int length = 0; length < all.length; length += 7) {
            Files.write(damaged, Arrays.copyOf(all, length));
            assertEquals(Map.of(), new KeptCounts(damaged).of(guest), "cut off after " + length);
        }
        Files.delete(damaged);
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
