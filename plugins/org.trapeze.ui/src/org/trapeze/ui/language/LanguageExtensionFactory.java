package org.trapeze.ui.language;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.core.runtime.Status;

import org.trapeze.ui.TrapezeUi;

/**
 * Takes objects for extensions from a language's injector. Written in plugin.xml as the name of this class, a colon,
 * the file extension of the language, a blank, and the name of the wanted type.
 */
public class LanguageExtensionFactory implements IExecutableExtension, IExecutableExtensionFactory {
    private String data;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object text) {
        data = String.valueOf(text);
    }

    @Override
    public Object create() throws CoreException {
        String[] parts = data.split(" ", 2);
        Language language = Language.ofExtension(parts[0]).orElseThrow(() -> bad(null));
        try {
            return language.get(Language.class.getClassLoader().loadClass(parts[1]));
        } catch (ClassNotFoundException e) {
            throw bad(e);
        }
    }

    private CoreException bad(Throwable cause) {
        return new CoreException(new Status(Status.ERROR, TrapezeUi.ID, "No such service: " + data, cause));
    }
}
