package org.trapeze.asm;

import org.eclipse.xtext.conversion.IValueConverterService;

import org.trapeze.asm.conversion.GasmValueConverterService;

/** Services of the guest language that differ from the defaults of Xtext. */
public class GasmRuntimeModule extends AbstractGasmRuntimeModule {

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return GasmValueConverterService.class;
    }
}
