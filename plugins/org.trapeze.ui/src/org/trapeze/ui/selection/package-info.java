/**
 * Selecting and moving by what the text means: whole names, elements from the inside out, from one definition to the
 * next.
 */
package org.trapeze.ui.selection;
