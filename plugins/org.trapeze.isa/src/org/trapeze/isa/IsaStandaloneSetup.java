package org.trapeze.isa;

/** Sets up the instruction-set language outside of Eclipse. Inside, the extension registry does it. */
public class IsaStandaloneSetup extends IsaStandaloneSetupGenerated {

    public static void doSetup() {
        new IsaStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
