/**
 * Measures the editor and the builder in a workbench of their own: {@code ./trapeze bench editor}. The workspace it
 * runs in is emptied first, so that it never is one that somebody works in.
 */
package org.trapeze.ui.bench;
