package org.trapeze.ui.language;

import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.service.AbstractGenericModule;

/** Services that are different in the workbench from those on a command line. Guice calls the methods by their names. */
public class WorkbenchModule extends AbstractGenericModule {

    /** {@return the registry that Xtext fills from extension points} */
    @SuppressWarnings("checkstyle:MethodName")
    public IResourceServiceProvider.Registry bindIResourceServiceProvider$Registry() {
        return IResourceServiceProvider.Registry.INSTANCE;
    }

    /** {@return what knows the encoding of workspace files} */
    public Class<? extends IEncodingProvider> bindIEncodingProvider() {
        return WorkspaceEncodingProvider.class;
    }
}
