/** Trapeze classifier. */
package org.trapeze.classify;
