/** Laying texts out. */
package org.trapeze.ui.format;
