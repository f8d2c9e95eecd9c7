package org.trapeze.asm.validation;

/** Checks of the guest language beyond syntax and links. */
public class GasmValidator extends AbstractGasmValidator {
}
