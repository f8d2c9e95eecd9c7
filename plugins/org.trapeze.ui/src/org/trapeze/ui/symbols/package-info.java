/** What all files define, to be found by name. */
package org.trapeze.ui.symbols;
