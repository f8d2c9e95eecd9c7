package org.trapeze.ui.templates;

import java.util.Arrays;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.swt.graphics.Image;
import org.eclipse.text.templates.ContextTypeRegistry;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/** Offers the templates whose names begin with what was typed. */
public class TemplateCompletion extends TemplateCompletionProcessor {

    @Override
    protected Template[] getTemplates(String contextTypeId) {
        return Templates.store().getTemplates(contextTypeId);
    }

    @Override
    protected TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
        String prefix = extractPrefix(viewer, region.getOffset() + region.getLength());
        return TrapezeUi.get().models().of(viewer.getDocument()).flatMap(model -> Language.of(model.uri()))
                .map(Templates::context)
                .filter(context -> Arrays.stream(getTemplates(context))
                        .anyMatch(template -> template.getName().startsWith(prefix)))
                .map(((ContextTypeRegistry) Templates.registry())::getContextType).orElse(null);
    }

    /** What begins otherwise comes last. */
    @Override
    protected int getRelevance(Template template, String prefix) {
        return template.getName().startsWith(prefix) ? 90 : 0;
    }

    @Override
    protected Image getImage(Template template) {
        return TrapezeUi.get().image("constant");
    }
}
