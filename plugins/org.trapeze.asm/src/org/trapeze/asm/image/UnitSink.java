package org.trapeze.asm.image;

/** Takes the units of an image, so that an image can be loaded into any machine's storage. */
@FunctionalInterface
public interface UnitSink {
    /**
     * Places one unit.
     *
     * @param address absolute storage address in addressable units, from 0
     * @param unit    the content, with zeros above the unit's width
     */
    void put(long address, long unit);
}
