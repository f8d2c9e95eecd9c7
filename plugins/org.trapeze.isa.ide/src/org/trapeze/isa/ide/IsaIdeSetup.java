package org.trapeze.isa.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import org.trapeze.isa.IsaRuntimeModule;
import org.trapeze.isa.IsaStandaloneSetup;

/** Sets up the instruction-set language with its editor services outside of Eclipse. */
public class IsaIdeSetup extends IsaStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new IsaRuntimeModule(), new IsaIdeModule()));
    }
}
