package org.trapeze.ui.language;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.impl.BinaryGrammarResourceFactoryImpl;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import org.trapeze.asm.GasmRuntimeModule;
import org.trapeze.asm.ide.GasmIdeModule;
import org.trapeze.isa.IsaRuntimeModule;
import org.trapeze.isa.ide.IsaIdeModule;

/**
 * A language of Trapeze with its services as they are in the workbench. The injector is created once, on first use, by
 * whichever thread comes first.
 */
public enum Language {
    /** Descriptions of machines. */
    ISA("isa", "org.trapeze.ui.editor.isa", "//", new IsaRuntimeModule(), new IsaIdeModule()),
    /** Assembly language for guests. */
    GASM("gasm", "org.trapeze.ui.editor.gasm", ";", new GasmRuntimeModule(), new GasmIdeModule());

    private final String extension;
    private final String editorId;
    private final String commentPrefix;
    private final Module runtime;
    private final Module ide;
    private Injector injector;

    Language(String extension, String editorId, String commentPrefix, Module runtime, Module ide) {
        this.extension = extension;
        this.editorId = editorId;
        this.commentPrefix = commentPrefix;
        this.runtime = runtime;
        this.ide = ide;
    }

    /** {@return the language of a resource, by the extension of its name} */
    public static Optional<Language> of(URI uri) {
        return ofExtension(uri.fileExtension());
    }

    /** {@return the language whose files have an extension, which may be null} */
    public static Optional<Language> ofExtension(String extension) {
        return Arrays.stream(values()).filter(language -> language.extension.equals(extension)).findFirst();
    }

    /** {@return the extension of the file names, without the dot} */
    public String extension() {
        return extension;
    }

    /** {@return the id of the editor of this language} */
    public String editorId() {
        return editorId;
    }

    /** {@return what starts a comment that ends with the line} */
    public String commentPrefix() {
        return commentPrefix;
    }

    /** {@return the service of a type} */
    public <T> T get(Class<T> service) {
        return injector().getInstance(service);
    }

    /** Grammars are read in a format of Xtext's that its user interface registers, which need not be there. */
    private static void registerGrammarFormat() {
        Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap()
                .putIfAbsent("xtextbin", new BinaryGrammarResourceFactoryImpl());
    }

    /** {@return the services} */
    public synchronized Injector injector() {
        if (injector == null) {
            registerGrammarFormat();
            XtextLog.install();
            injector = Guice.createInjector(Modules2.mixin(runtime, ide, new WorkbenchModule()));
        }
        return injector;
    }
}
