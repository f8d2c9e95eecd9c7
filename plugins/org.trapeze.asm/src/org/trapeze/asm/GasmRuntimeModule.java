package org.trapeze.asm;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.SimpleNameProvider;

import org.trapeze.asm.conversion.GasmValueConverterService;
import org.trapeze.asm.linking.GasmLinkingMessages;
import org.trapeze.asm.naming.GasmQualifiedNameConverter;

/** Services of the guest language that differ from the defaults of Xtext. */
public class GasmRuntimeModule extends AbstractGasmRuntimeModule {

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
}
