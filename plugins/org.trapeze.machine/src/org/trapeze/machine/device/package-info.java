/** Devices that can be attached to a machine. */
package org.trapeze.machine.device;
