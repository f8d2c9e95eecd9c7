/** Trapeze command line. */
package org.trapeze.cli;
