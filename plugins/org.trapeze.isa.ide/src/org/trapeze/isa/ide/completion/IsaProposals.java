package org.trapeze.isa.ide.completion;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.trapeze.isa.services.IsaGrammarAccess;

import com.google.inject.Inject;

/** Proposes what the grammar allows, but not what it only tolerates so that parsing goes on after a mistake. */
public class IsaProposals extends IdeContentProposalProvider {
    @Inject
    private IsaGrammarAccess grammar;

    @Override
    protected void createProposals(AbstractElement element, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        AbstractRule rule = GrammarUtil.containingRule(element);
        if (rule != grammar.getStrayRule() && rule != grammar.getStrayStartRule()) {
            super.createProposals(element, context, acceptor);
        }
    }
}
