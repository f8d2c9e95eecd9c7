package org.trapeze.ui.templates;

/** The context of guests' templates, which know the machine. */
public class GuestContextType extends LanguageContext {
    /** Creates the context; made by the registry, too. */
    public GuestContextType() {
        GuestVariables.addTo(this);
    }
}
