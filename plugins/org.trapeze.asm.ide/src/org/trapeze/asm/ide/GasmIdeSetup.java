package org.trapeze.asm.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import org.trapeze.asm.GasmRuntimeModule;
import org.trapeze.asm.GasmStandaloneSetup;

/** Sets up the guest language with its editor services outside of Eclipse. */
public class GasmIdeSetup extends GasmStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new GasmRuntimeModule(), new GasmIdeModule()));
    }
}
