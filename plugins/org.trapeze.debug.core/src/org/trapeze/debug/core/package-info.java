/** Trapeze launch and debug model. */
package org.trapeze.debug.core;
