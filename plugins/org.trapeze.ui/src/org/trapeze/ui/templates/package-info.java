/** Pieces of text with places to fill in, which users can change and add to. */
package org.trapeze.ui.templates;
