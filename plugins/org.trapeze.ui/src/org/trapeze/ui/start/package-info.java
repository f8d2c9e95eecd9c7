/** What happens when the workbench is started. */
package org.trapeze.ui.start;
