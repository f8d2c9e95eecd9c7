/** The launch dialog and the launch shortcut for guests. */
package org.trapeze.debug.ui.launch;
