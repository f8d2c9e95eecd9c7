package org.trapeze.isa;

import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.IResourceValidator;
import org.trapeze.isa.diagnostics.IsaLinkingMessages;
import org.trapeze.isa.diagnostics.IsaSyntaxMessages;
import org.trapeze.isa.documentation.IsaDocumentationProvider;
import org.trapeze.isa.naming.IsaQualifiedNameConverter;
import org.trapeze.isa.naming.IsaQualifiedNameProvider;
import org.trapeze.isa.parser.GuardedIsaParser;
import org.trapeze.isa.resource.IsaResourceDescriptionManager;
import org.trapeze.isa.resource.IsaResourceDescriptionStrategy;
import org.trapeze.isa.resource.TextLocations;
import org.trapeze.isa.resource.TextResource;
import org.trapeze.isa.validation.IsaResourceValidator;

/** Services of the instruction-set language that differ from the defaults of Xtext. */
public class IsaRuntimeModule extends AbstractIsaRuntimeModule {

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return TextResource.class;
    }

    @Override
    public Class<? extends IParser> bindIParser() {
        return GuardedIsaParser.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return IsaQualifiedNameProvider.class;
    }

    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return IsaQualifiedNameConverter.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return IsaResourceDescriptionStrategy.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
        return IsaResourceDescriptionManager.class;
    }

    public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
        return IsaDocumentationProvider.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended>
            bindILinkingDiagnosticMessageProvider$Extended() {
        return IsaLinkingMessages.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return IsaResourceValidator.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return IsaSyntaxMessages.class;
    }

    @Override
    public Class<? extends ILocationInFileProvider> bindILocationInFileProvider() {
        return TextLocations.class;
    }
}
