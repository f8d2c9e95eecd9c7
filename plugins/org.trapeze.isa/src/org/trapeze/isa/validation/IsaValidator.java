package org.trapeze.isa.validation;

/** Checks of the instruction-set language beyond syntax and links. */
public class IsaValidator extends AbstractIsaValidator {
}
