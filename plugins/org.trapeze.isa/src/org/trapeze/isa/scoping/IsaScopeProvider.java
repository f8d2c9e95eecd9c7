package org.trapeze.isa.scoping;

/** What the cross-references of the instruction-set language may refer to. */
public class IsaScopeProvider extends AbstractIsaScopeProvider {
}
