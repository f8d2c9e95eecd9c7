package org.trapeze.ui.start;

import org.eclipse.ui.IStartup;

import org.trapeze.ui.language.Language;

/**
 * Sets the languages up while nobody waits: the workbench calls this on a thread of its own. Otherwise the first editor
 * would do it, in the user interface thread.
 */
public class WarmUp implements IStartup {

    @Override
    public void earlyStartup() {
        for (Language language : Language.values()) {
            language.injector();
        }
    }
}
