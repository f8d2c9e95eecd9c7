/** Sets up a machine, bare or beneath monitors, for those who run guests: command line, debugger, tests. */
package org.trapeze.vmm.session;
