package org.trapeze.isa.ide;

/** Editor services of the instruction-set language that differ from the defaults of Xtext. */
public class IsaIdeModule extends AbstractIsaIdeModule {
}
