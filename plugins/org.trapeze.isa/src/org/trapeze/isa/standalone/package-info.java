/** Machine descriptions without an editor: for the command line, tests and the guest language's assembler. */
package org.trapeze.isa.standalone;
