/** Setting breakpoints: in the editor, by command, in property pages. */
package org.trapeze.debug.ui.breakpoints;
