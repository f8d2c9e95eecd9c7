/** The real machine: hardware, as far as this project has any. */
package org.trapeze.machine.real;
