package org.trapeze.isa;

/** Services of the instruction-set language that differ from the defaults of Xtext. */
public class IsaRuntimeModule extends AbstractIsaRuntimeModule {
}
