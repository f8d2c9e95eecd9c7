/** What names mean: inside a machine, and from file to file. */
package org.trapeze.isa.scoping;
