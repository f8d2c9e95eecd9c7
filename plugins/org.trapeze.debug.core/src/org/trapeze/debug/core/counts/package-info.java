/** How often the instructions of a guest were executed and trapped, for whoever shows it beside its text. */
package org.trapeze.debug.core.counts;
