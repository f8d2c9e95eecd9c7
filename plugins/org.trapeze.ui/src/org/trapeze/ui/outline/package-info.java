/** The outline of a text. */
package org.trapeze.ui.outline;
