/** What parser and linker say about wrong input, in words that help. */
package org.trapeze.isa.diagnostics;
