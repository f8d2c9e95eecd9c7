/** Kinds of storage. All of them cost memory only for what was written. */
package org.trapeze.machine.storage;
