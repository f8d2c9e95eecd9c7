package org.trapeze.asm;

/** Services of the guest language that differ from the defaults of Xtext. */
public class GasmRuntimeModule extends AbstractGasmRuntimeModule {
}
