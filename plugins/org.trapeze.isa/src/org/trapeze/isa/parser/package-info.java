/** Keeps the generated parser from input that would overflow its stack. */
package org.trapeze.isa.parser;
