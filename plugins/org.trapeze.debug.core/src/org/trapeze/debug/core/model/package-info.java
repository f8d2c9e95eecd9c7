/** The elements that debug views show: target, thread, frames, registers and variables, over a session. */
package org.trapeze.debug.core.model;
