package org.trapeze.asm.ide;

/**
 * Editor services of the guest language; completion is found apart from Xtext's, from lines and not from the grammar.
 */
public class GasmIdeModule extends AbstractGasmIdeModule {
}
