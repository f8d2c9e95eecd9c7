/** Who owns which part of the storage of the machines that a guest runs on. */
package org.trapeze.debug.core.storage;
