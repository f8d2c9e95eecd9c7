/** Trapeze library of machines and guests. */
package org.trapeze.library;
