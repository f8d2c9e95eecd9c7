/** Trapeze machine. */
package org.trapeze.machine;
