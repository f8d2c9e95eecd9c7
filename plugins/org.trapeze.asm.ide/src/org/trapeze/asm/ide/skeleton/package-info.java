/** What a guest needs whatever its machine is, made of the machine's description: vectors, jumps, data, names. */
package org.trapeze.asm.ide.skeleton;
