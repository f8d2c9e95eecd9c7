package org.trapeze.asm.ide;

/** Editor services of the guest language that differ from the defaults of Xtext. */
public class GasmIdeModule extends AbstractGasmIdeModule {
}
