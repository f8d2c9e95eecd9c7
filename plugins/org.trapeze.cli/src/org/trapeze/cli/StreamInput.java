package org.trapeze.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

import org.trapeze.machine.device.ConsoleInput;

/** A guest's console input from a stream, byte by byte; reading waits for the stream. A stream that fails has ended. */
final class StreamInput implements ConsoleInput {
    private final InputStream in;
    private final Runnable beforeReading;

    /**
     * @param in            where the bytes come from
     * @param beforeReading shows what the guest has printed so far, since a person may be waiting for a prompt
     */
    StreamInput(InputStream in, Runnable beforeReading) {
        this.in = in;
        this.beforeReading = beforeReading;
    }

    @Override
    public boolean await(BooleanSupplier suspend) {
        return true;
    }

    @Override
    public long read() {
        beforeReading.run();
        try {
            return in.read();
        } catch (IOException e) {
            return END;
        }
    }
}
