package org.trapeze.ui.language;

import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.service.AbstractGenericModule;

import com.google.inject.Binder;
import com.google.inject.util.Providers;

/**
 * Services that are different in the workbench from those on a command line. Guice calls the methods by their names.
 */
public class WorkbenchModule extends AbstractGenericModule {

    /** {@return the registry that Xtext fills from extension points} */
    public IResourceServiceProvider.Registry bindIResourceServiceProvider$Registry() {
        return IResourceServiceProvider.Registry.INSTANCE;
    }

    /** {@return what knows the encoding of workspace files} */
    public Class<? extends IEncodingProvider> bindIEncodingProvider() {
        return WorkspaceEncodingProvider.class;
    }

    /** Takes away a service of language servers that the generated modules bind: it needs a library we do not have. */
    @SuppressWarnings("restriction")
    public void configureNoRenameService(Binder binder) {
        binder.bind(IRenameService2.class).toProvider(Providers.of(null));
    }
}
