/** Trapeze monitors. */
package org.trapeze.vmm;
