/** Fixes of mistakes in guests. */
package org.trapeze.ui.fixes;
