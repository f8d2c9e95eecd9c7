/** The equivalence property (PG §3), checked instead of claimed: a bare and a virtual machine in lockstep. */
package org.trapeze.vmm.equivalence;
