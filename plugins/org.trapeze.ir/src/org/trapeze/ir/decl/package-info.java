/**
 * What a machine description declares: state components, modes, causes of traps, devices, operands. Expressions and
 * statements refer to these declarations; a declaration refers to nothing but other declarations.
 */
package org.trapeze.ir.decl;
