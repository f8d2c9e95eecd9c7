/** Trapeze semantics IR. */
package org.trapeze.ir;
