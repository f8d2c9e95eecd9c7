/**
 * Expressions and statements as text for people: hovers, reports, test failures. The text is not meant to be parsed.
 */
package org.trapeze.ir.print;
