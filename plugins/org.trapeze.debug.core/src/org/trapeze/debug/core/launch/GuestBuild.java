package org.trapeze.debug.core.launch;

import org.trapeze.asm.image.Image;
import org.trapeze.ir.arch.Architecture;

/**
 * A guest made ready for a machine.
 *
 * @param architecture the machine to run on
 * @param image        what to load
 */
record GuestBuild(Architecture architecture, Image image) {
}
