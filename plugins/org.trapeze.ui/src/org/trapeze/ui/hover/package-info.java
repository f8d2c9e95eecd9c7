/** What the mouse tells about a name: for an instruction, its classes and why. */
package org.trapeze.ui.hover;
