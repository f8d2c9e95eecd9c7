package org.trapeze.asm.ide;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.trapeze.asm.ide.completion.GasmProposals;

/** Editor services of the guest language that differ from the defaults of Xtext. */
public class GasmIdeModule extends AbstractGasmIdeModule {

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return GasmProposals.class;
    }
}
