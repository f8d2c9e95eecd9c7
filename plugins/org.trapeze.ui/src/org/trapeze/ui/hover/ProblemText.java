package org.trapeze.ui.hover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.xtext.diagnostics.Severity;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.fixes.ProblemFixes;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.problems.ProblemAnnotation;
import org.trapeze.ui.problems.ProblemsAt;

/**
 * What is wrong at a place of a text, the worst first, with links to what mends it. What is said comes from the
 * annotations of the viewer, any thread; the links act in the user interface thread.
 */
public final class ProblemText {
    private final BooleanSupplier writable;

    /** @param writable asked in the user interface thread before the text is changed; may ask the user in turn */
    public ProblemText(BooleanSupplier writable) {
        this.writable = writable;
    }

    /** {@return where the problems are that are at a place, each once} */
    List<IRegion> regions(ITextViewer viewer, int offset) {
        IAnnotationModel model = model(viewer);
        return ProblemsAt.of(model, offset).stream().map(model::getPosition).filter(position -> position != null)
                .map(position -> (IRegion) new Region(position.getOffset(), Math.max(1, position.getLength())))
                .distinct().toList();
    }

    /** {@return what is wrong at a place; empty where nothing is} */
    HoverText at(ITextViewer viewer, int offset) {
        HoverText text = new HoverText();
        Map<String, HoverText> once = new LinkedHashMap<>();
        for (Annotation annotation : ProblemsAt.of(model(viewer), offset)) {
            HoverText one = describe(viewer, annotation);
            once.putIfAbsent(one.toString(), one);
        }
        once.values().forEach(text::addBelow);
        return text;
    }

    private HoverText describe(ITextViewer viewer, Annotation annotation) {
        if (annotation instanceof ProblemAnnotation problem) {
            HoverText text = new HoverText().add(word(problem.issue().getSeverity()) + ": ", SWT.BOLD)
                    .add(problem.issue().getMessage(), SWT.NORMAL);
            return withFixes(text, viewer, problem);
        }
        return new HoverText().add("Spelling: ", SWT.BOLD).add(String.valueOf(annotation.getText()), SWT.NORMAL);
    }

    private HoverText withFixes(HoverText text, ITextViewer viewer, ProblemAnnotation problem) {
        Map<String, ICompletionProposal> fixes = new LinkedHashMap<>();
        TrapezeUi.get().models().of(viewer.getDocument()).flatMap(LiveModel::current).stream()
                .flatMap(snapshot -> ProblemFixes.of(snapshot, problem.issue()))
                .forEach(fix -> fixes.putIfAbsent(fix.getDisplayString(), fix));
        if (!fixes.isEmpty()) {
            text.add("\n" + (fixes.size() == 1 ? "1 fix" : fixes.size() + " fixes") + key() + ":", SWT.NORMAL);
            fixes.forEach((label, fix) ->
                text.add("\n\u2022 ", SWT.NORMAL).addLink(label, () -> apply(viewer, fix)));
        }
        return text;
    }

    private void apply(ITextViewer viewer, ICompletionProposal fix) {
        if (viewer.getTextWidget() == null || !writable.getAsBoolean()) {
            return;
        }
        IDocument document = viewer.getDocument();
        fix.apply(document);
        Point selection = fix.getSelection(document);
        if (selection != null) {
            viewer.setSelectedRange(selection.x, selection.y);
            viewer.revealRange(selection.x, selection.y);
        }
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO, IGNORE -> "Info";
        };
    }

    private static String key() {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        String key = bindings == null ? null
                : bindings.getBestActiveBindingFormattedFor(ITextEditorActionDefinitionIds.QUICK_ASSIST);
        return key == null ? "" : " (" + key + ")";
    }

    private static IAnnotationModel model(ITextViewer viewer) {
        return viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
    }
}
