/** Marking the places of what stands at the caret. */
package org.trapeze.ui.occurrences;
