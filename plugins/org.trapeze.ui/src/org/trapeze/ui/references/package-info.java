/**
 * Where things are used: in one text, for marking and renaming, and in the whole workspace with the library, for
 * searching.
 */
package org.trapeze.ui.references;
