package org.trapeze.ui.templates;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateVariable;
import org.eclipse.jface.text.templates.TemplateVariableResolver;

/**
 * The context of our templates. In it a variable such as <code>${bank:is('r', 'g')}</code> stands for the first of the
 * given texts, with the others to choose from; without a type it stands for its own name.
 */
public class LanguageContext extends TemplateContextType {
    /** Creates the context; made by the registry, too. */
    public LanguageContext() {
        addResolver(new GlobalTemplateVariables.Cursor());
        addResolver(new GlobalTemplateVariables.WordSelection());
        addResolver(new GlobalTemplateVariables.LineSelection());
        addResolver(new Given());
    }

    /** What the template itself says. */
    private static final class Given extends TemplateVariableResolver {
        private Given() {
            super("is", "One of the given texts, the first to begin with: ${name:is('one', 'other')}");
        }

        @Override
        public void resolve(TemplateVariable variable, TemplateContext context) {
            String[] texts = variable.getVariableType().getParams().stream().map(String::valueOf)
                    .toArray(String[]::new);
            if (texts.length > 0) {
                variable.setValues(texts);
                variable.setUnambiguous(texts.length == 1);
                variable.setResolved(true);
            }
        }
    }
}
