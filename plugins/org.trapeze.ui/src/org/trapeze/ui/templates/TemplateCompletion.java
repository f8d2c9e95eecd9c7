package org.trapeze.ui.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.swt.graphics.Image;
import org.eclipse.text.templates.ContextTypeRegistry;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.ide.skeleton.GuestSkeleton;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/**
 * Offers the templates whose names begin with what was typed. The editor asks on threads of its own, where the viewer
 * does not tell its selection and pictures cannot be made, so that both are left to the user interface thread.
 */
public class TemplateCompletion extends TemplateCompletionProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        String prefix = extractPrefix(viewer, offset);
        if (!mayStand(viewer.getDocument(), offset - prefix.length())) {
            return new ICompletionProposal[0];
        }
        IRegion region = new Region(offset - prefix.length(), prefix.length());
        TemplateContext context = createContext(viewer, region);
        if (context == null) {
            return new ICompletionProposal[0];
        }
        return Arrays.stream(getTemplates(context.getContextType().getId()))
                .map(template -> new Proposal(template, context, region, getRelevance(template, prefix)))
                .sorted(Comparator.comparingInt(TemplateProposal::getRelevance).reversed())
                .toArray(ICompletionProposal[]::new);
    }

    /** Templates are whole lines; those of descriptions are declarations, which stand in no other's braces. */
    private static boolean mayStand(IDocument document, int offset) {
        String before = document.get().substring(0, offset);
        boolean guest = TrapezeUi.get().models().of(document).flatMap(model -> Language.of(model.uri()))
                .filter(Language.GASM::equals).isPresent();
        return before.substring(before.lastIndexOf('\n') + 1).isBlank() && (guest || Braces.depth(before) == 0);
    }

    @Override
    protected TemplateContext createContext(ITextViewer viewer, IRegion region) {
        TemplateContextType type = getContextType(viewer, region);
        return type instanceof GuestContextType ? guest(type, viewer.getDocument(), region)
                : super.createContext(viewer, region);
    }

    /** What takes long to be found out is begun here, so that it is ready when a template is chosen. */
    private static TemplateContext guest(TemplateContextType type, IDocument document, IRegion region) {
        Optional<Program> program = TrapezeUi.get().models().of(document)
                .map(model -> model.latest().filter(known -> model.isLong())
                        .orElseGet(() -> model.await(CancelIndicator.NullImpl)).root())
                .filter(Program.class::isInstance).map(Program.class::cast);
        Optional<GuestSkeleton> skeleton = program.map(Program::getMachine).filter(machine -> !machine.eIsProxy())
                .flatMap(GuestSkeleton::of);
        skeleton.ifPresent(known -> CompletableFuture.runAsync(known::handler));
        List<String> machines = skeleton.isPresent() ? List.of()
                : program.map(TemplateCompletion::machines).orElse(List.of());
        return new GuestContext(type, document, region.getOffset(), region.getLength(), skeleton, machines);
    }

    private static List<String> machines(Program program) {
        List<String> names = new ArrayList<>();
        ((XtextResource) program.eResource()).getResourceServiceProvider().get(IScopeProvider.class)
                .getScope(program, GasmPackage.Literals.PROGRAM__MACHINE).getAllElements()
                .forEach(one -> names.add(String.join(".", one.getName().getSegments())));
        return names;
    }

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

    /** A template that gets its picture once it is shown. */
    private final class Proposal extends TemplateProposal {
        private final Template template;

        Proposal(Template template, TemplateContext context, IRegion region, int relevance) {
            super(template, context, region, null, relevance);
            this.template = template;
        }

        @Override
        public Image getImage() {
            return TemplateCompletion.this.getImage(template);
        }
    }
}
