/** Checks as Xtext sees them: the codes of issues and the validator that reports what lowering found. */
package org.trapeze.isa.validation;
