package org.trapeze.debug.core.streams;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;

import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy2;
import org.trapeze.debug.core.session.GuestSession;
import org.trapeze.machine.DevicePort;

/** Connects a machine's console device with the platform's console, both ways. */
public final class ConsoleStreams implements IStreamsProxy2 {
    private final OutputMonitor output = new OutputMonitor("Console of a guest");
    private final OutputMonitor messages = new OutputMonitor("Messages about a guest");
    private final ConsoleText text;
    private final ConsoleInput input;

    /**
     * Creates the streams of one guest.
     *
     * @param charset how characters become the console's units
     * @param session waits for input
     */
    public ConsoleStreams(Charset charset, GuestSession session) {
        text = new ConsoleText(charset);
        input = new ConsoleInput(charset, session);
    }

    /** {@return the port to attach to the machine} */
    public DevicePort port() {
        return new DevicePort() {
            @Override
            public long read() {
                return input.read();
            }

            @Override
            public boolean await(BooleanSupplier suspend) {
                output.deliver();
                return input.await();
            }

            @Override
            public void write(long value) {
                output.append(text.append(value));
            }
        };
    }

    /** Says something about the guest, apart from what the guest says. */
    public void say(String message) {
        finish();
        messages.append(message);
        messages.deliver();
    }

    /** Brings everything that the guest has written so far to the console. */
    public void finish() {
        output.deliver();
    }

    @Override
    public IStreamMonitor getOutputStreamMonitor() {
        return output;
    }

    @Override
    public IStreamMonitor getErrorStreamMonitor() {
        return messages;
    }

    @Override
    public void write(String typed) throws IOException {
        input.offer(typed);
    }

    @Override
    public void closeInputStream() throws IOException {
        input.close();
    }
}
