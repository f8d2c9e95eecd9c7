package org.trapeze.asm;

/** Sets up the guest language outside of Eclipse. Inside, the extension registry does it. */
public class GasmStandaloneSetup extends GasmStandaloneSetupGenerated {

    public static void doSetup() {
        new GasmStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
