package org.trapeze.isa.ide;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.trapeze.isa.ide.completion.GuardedIsaParser;
import org.trapeze.isa.ide.completion.IsaProposals;

/** Editor services of the instruction-set language that differ from the defaults of Xtext. */
public class IsaIdeModule extends AbstractIsaIdeModule {

    @Override
    public Class<? extends IContentAssistParser> bindIContentAssistParser() {
        return GuardedIsaParser.class;
    }

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return IsaProposals.class;
    }
}
