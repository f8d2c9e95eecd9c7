/**
 * The control of one execution of a guest: stepping over the guest and over what is beneath it. Plain Java,
 * without Eclipse.
 */
package org.trapeze.debug.core.session;
