/**
 * Expressions of the guest language: exact integers of any size, which get a width only where they are placed. Plain
 * Java.
 */
package org.trapeze.asm.expression;
