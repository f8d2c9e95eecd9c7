/** What the help is asked about. */
package org.trapeze.ui.help;
