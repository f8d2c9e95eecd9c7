/** The classes of instructions above the lines in which they are described or used, where people want to see them. */
package org.trapeze.ui.minings;
