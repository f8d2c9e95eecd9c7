/** Fixes of mistakes on Ctrl+1, from the hover, and from the Problems view; what they change is found elsewhere. */
package org.trapeze.ui.fixes;
