/** The launch type: settings, assembling, starting. */
package org.trapeze.debug.core.launch;
