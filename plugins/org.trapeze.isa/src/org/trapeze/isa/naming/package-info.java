/** How declared things are named outside of their file. */
package org.trapeze.isa.naming;
