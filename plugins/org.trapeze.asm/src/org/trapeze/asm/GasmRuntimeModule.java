package org.trapeze.asm;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.SimpleNameProvider;
import org.eclipse.xtext.parser.antlr.IReferableElementsUnloader;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.conversion.GasmValueConverterService;
import org.trapeze.asm.linking.GasmLinkingMessages;
import org.trapeze.asm.naming.GasmQualifiedNameConverter;
import org.trapeze.asm.resource.GasmFragmentProvider;
import org.trapeze.asm.resource.GasmResourceDescriptionStrategy;
import org.trapeze.isa.resource.TextLocations;
import org.trapeze.isa.resource.TextResource;

/** Services of the guest language that differ from the defaults of Xtext. */
public class GasmRuntimeModule extends AbstractGasmRuntimeModule {

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return TextResource.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return GasmValueConverterService.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return SimpleNameProvider.class;
    }

    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return GasmQualifiedNameConverter.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
        return GasmLinkingMessages.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return GasmResourceDescriptionStrategy.class;
    }

    @Override
    public Class<? extends IFragmentProvider> bindIFragmentProvider() {
        return GasmFragmentProvider.class;
    }

    /** No file refers to what is inside a program, so nothing must be left behind for it when a text is read anew. */
    public Class<? extends IReferableElementsUnloader> bindIReferableElementsUnloader() {
        return IReferableElementsUnloader.NullUnloader.class;
    }

    @Override
    public Class<? extends ILocationInFileProvider> bindILocationInFileProvider() {
        return TextLocations.class;
    }
}
