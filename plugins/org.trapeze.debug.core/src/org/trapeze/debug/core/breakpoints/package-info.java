/** Line and trap breakpoints, kept as markers, and their translation for running sessions. */
package org.trapeze.debug.core.breakpoints;
