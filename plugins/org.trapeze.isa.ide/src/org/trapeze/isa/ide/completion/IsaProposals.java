package org.trapeze.isa.ide.completion;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.trapeze.isa.isa.DeliveryDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.scoping.LocalNames;
import org.trapeze.isa.services.IsaGrammarAccess;

import com.google.common.base.Predicate;
import com.google.inject.Inject;

/**
 * Proposes what the grammar allows, but not what it only tolerates so that parsing goes on after a mistake, and of
 * names only those that mean something in their place: linking accepts more of them, for better messages.
 */
public class IsaProposals extends IdeContentProposalProvider {
    @Inject
    private IsaGrammarAccess grammar;

    @Override
    protected void createProposals(AbstractElement element, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        AbstractRule rule = GrammarUtil.containingRule(element);
        boolean tolerated = rule == grammar.getStrayRule() || rule == grammar.getStrayStartRule();
        // Keywords that may be names as well are no help as such.
        if (!tolerated && rule != grammar.getNameRule()) {
            super.createProposals(element, context, acceptor);
        }
    }

    /** A number or a text is for the user to say, and the name of our model's feature is none. */
    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference) {
            super._createProposals(assignment, context, acceptor);
        }
    }

    /** What was bound just before the cursor belongs to the scope of what is not written yet. */
    @Override
    protected void _createProposals(CrossReference reference, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        EObject model = context.getCurrentModel();
        if (model == null || !isName(reference)) {
            super._createProposals(reference, context, acceptor);
            return;
        }
        List<IEObjectDescription> bound = LocalNames.before(model, context.getReplaceRegion().getOffset(),
                beginsStatement(context)).stream()
                .map(one -> EObjectDescription.create(QualifiedName.create(one.getName()), one)).toList();
        IScope scope = getScopeProvider().getScope(model, IsaPackage.Literals.REFERENCE__DECLARATION);
        getCrossrefProposalProvider().lookupCrossReference(new SimpleScope(scope, bound), reference, context,
                acceptor, getCrossrefFilter(reference, context));
    }

    private boolean isName(CrossReference reference) {
        return GrammarUtil.containingRule(reference) == grammar.getReferenceRule()
                && reference.getType().getClassifier() == IsaPackage.Literals.REFERABLE;
    }

    @Override
    protected Predicate<IEObjectDescription> getCrossrefFilter(CrossReference reference,
            ContentAssistContext context) {
        if (!isName(reference)) {
            return super.getCrossrefFilter(reference, context);
        }
        boolean begins = beginsStatement(context);
        EObject place = context.getCurrentModel();
        return name -> begins ? isAssigned(name.getEClass()) : isMeant(name.getEClass(), place);
    }

    /**
     * {@return whether a statement may stand here, so that a name can only be what is assigned} So it is where an
     * operator may follow what stands before, as well.
     */
    private boolean beginsStatement(ContentAssistContext context) {
        return context.getFirstSetGrammarElements().stream()
                .anyMatch(element -> element == grammar.getLetStatementAccess().getLetKeyword_0()
                        || GrammarUtil.containingRule(element) == grammar.getAndOperatorRule());
    }

    private static boolean isAssigned(EClass kind) {
        return kind == IsaPackage.Literals.COMPONENT_DECLARATION || kind == IsaPackage.Literals.ALIAS_DECLARATION
                || kind == IsaPackage.Literals.LET_STATEMENT || kind == IsaPackage.Literals.PARAMETER;
    }

    /** Causes are compared only where a trap is delivered, and kinds of access only where an address is translated. */
    private static boolean isMeant(EClass kind, EObject place) {
        if (kind == IsaPackage.Literals.CAUSE_DECLARATION) {
            return EcoreUtil2.getContainerOfType(place, DeliveryDeclaration.class) != null;
        }
        return kind != IsaPackage.Literals.ACCESS_KIND
                || EcoreUtil2.getContainerOfType(place, TranslationDeclaration.class) != null;
    }
}
