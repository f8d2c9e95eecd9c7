package org.trapeze.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.IViewerCreator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;

import org.trapeze.ui.language.Language;

/**
 * Makes the viewers of comparisons. In plugin.xml, the file extension of the language follows the name of this class
 * after a colon.
 */
public class CompareViewers implements IViewerCreator, IExecutableExtension {
    private Language language = Language.GASM;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        language = Language.ofExtension(String.valueOf(data)).orElseThrow();
    }

    @Override
    public Viewer createViewer(Composite parent, CompareConfiguration configuration) {
        return language == Language.ISA ? new LanguageMergeViewer.Isa(parent, configuration)
                : new LanguageMergeViewer.Gasm(parent, configuration);
    }
}
