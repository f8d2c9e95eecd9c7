/** Folding of declarations, routines and comments. */
package org.trapeze.ui.folding;
