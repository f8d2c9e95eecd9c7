/**
 * Which machines and guests there are and what they export, so that one file finds another by name: per project, for
 * the library, and with the unsaved text of open editors laid over. Works for every project, with or without our
 * nature.
 *
 * <p>Threads: everything here may be called on any thread but the user interface's, for it parses files.
 */
package org.trapeze.ui.index;
