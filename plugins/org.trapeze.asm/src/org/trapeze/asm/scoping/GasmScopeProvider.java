package org.trapeze.asm.scoping;

/** What the cross-references of the guest language may refer to. */
public class GasmScopeProvider extends AbstractGasmScopeProvider {
}
