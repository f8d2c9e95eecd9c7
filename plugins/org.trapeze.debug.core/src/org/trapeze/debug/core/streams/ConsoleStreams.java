package org.trapeze.debug.core.streams;

import java.nio.charset.Charset;

import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy2;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.InteractiveInput;

/** Connects a machine's console device with the platform's console, both ways. */
public final class ConsoleStreams implements IStreamsProxy2 {
    private final OutputMonitor output = new OutputMonitor("Console of a guest");
    private final OutputMonitor messages = new OutputMonitor("Messages about a guest");
    private final InteractiveInput input = new InteractiveInput();
    private final Charset charset;
    private final ConsoleText text;

    /** @param charset how characters become the console's units */
    public ConsoleStreams(Charset charset) {
        this.charset = charset;
        text = new ConsoleText(charset);
    }

    /** {@return the port to attach to the machine} */
    public DevicePort port() {
        return new ConsoleDevice(input, value -> output.append(text.append(value)));
    }

    /**
     * Says at the end how it went, on a line of its own.
     *
     * @param well whether all is well; else the line is among the errors
     */
    public void summarize(String summary, boolean well) {
        String line = (text.atLineStart() ? "" : System.lineSeparator()) + summary + System.lineSeparator();
        finish();
        (well ? output : messages).append(line);
        finish();
    }

    /** Brings everything that the guest has written so far to the console. */
    public void finish() {
        output.deliver();
        messages.deliver();
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
    public void write(String typed) {
        for (byte unit : typed.getBytes(charset)) {
            input.type(Byte.toUnsignedLong(unit));
        }
    }

    @Override
    public void closeInputStream() {
        input.close();
    }
}
