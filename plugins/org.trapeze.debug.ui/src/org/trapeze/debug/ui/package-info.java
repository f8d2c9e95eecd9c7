/** Trapeze launch and debug user interface. */
package org.trapeze.debug.ui;
