package org.trapeze.debug.core.source;

import java.util.Optional;
import java.util.stream.LongStream;

/** What the debug model needs to know about the program that is run, apart from the machine. Immutable. */
public interface Program {
    /** {@return how the machine and the monitors on it are shown} */
    String machineName();

    /** {@return how the guest's own machine is shown} */
    String threadName();

    /** {@return the line of source at an absolute address of the guest's storage} */
    Optional<SourceLine> line(long place);

    /** {@return the addresses in the guest's storage of the instructions of a line, none where there are none} */
    LongStream places(SourceLine line);

    /**
     * {@return an address as people read it: label and distance, or the number}
     *
     * @param place   absolute in the guest's storage; -1 where translation does not have the address
     * @param address as the guest's program counter gives it
     */
    String symbol(long place, long address);
}
