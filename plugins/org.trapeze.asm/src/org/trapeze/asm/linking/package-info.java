/** What is said about references that lead nowhere. */
package org.trapeze.asm.linking;
