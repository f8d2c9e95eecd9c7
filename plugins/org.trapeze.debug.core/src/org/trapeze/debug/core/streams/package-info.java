/** The console of a guest, between the machine's device and the platform's console. */
package org.trapeze.debug.core.streams;
