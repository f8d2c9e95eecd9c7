package org.trapeze.ui.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor;
import org.eclipse.ui.internal.genericeditor.GenericEditorPlugin;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.view.ClassificationView;
import org.trapeze.ui.edit.PairKeys;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.hierarchy.CallHierarchyView;
import org.trapeze.ui.highlighting.SemanticHighlighting;
import org.trapeze.ui.hover.EditorHover;
import org.trapeze.ui.hover.ProblemText;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.minings.MiningUpdates;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.outline.OutlinePage;
import org.trapeze.ui.problems.LiveProblems;
import org.trapeze.ui.selection.NameMovement;
import org.trapeze.ui.save.SaveActions;

/** The editor of machine descriptions and guests. It connects the document with its model; the rest are extensions. */
@SuppressWarnings("restriction")
public class LanguageEditor extends ExtensionBasedTextEditor {
    /** The context of our key bindings. */
    private static final String CONTEXT = "org.trapeze.ui.editor.context";
    private static final String SECOND_KEYS = "org.trapeze.ui.editor.second";

    private static final IShowInTargetList SHOW_IN = () -> new String[] {IPageLayout.ID_PROJECT_EXPLORER,
            IPageLayout.ID_OUTLINE, ClassificationView.ID, CallHierarchyView.ID};

    private IDocument document;
    private LiveModel model;
    private LiveProblems problems;
    private SemanticHighlighting highlighting;
    private MiningUpdates minings;
    private OutlinePage outline;
    private EditorHover hover;
    private CaretProblem caretProblem;

    @Override
    protected void initializeKeyBindingScopes() {
        setKeyBindingScopes(new String[] {SECOND_KEYS, CONTEXT});
    }

    @Override
    protected void doSetInput(IEditorInput input) throws CoreException {
        disconnect();
        super.doSetInput(input);
        connect();
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        EditorInputs.uri(getEditorInput()).flatMap(Language::of).ifPresent(
                language -> {
                    getSourceViewer().getTextWidget().addWordMovementListener(new NameMovement(language));
                    new PairKeys(getSourceViewer(), language, this::validateEditorInputState);
                });
        getSourceViewer().getTextWidget().addVerifyKeyListener(
                new RefusedKeys(this::isEditorInputModifiable, this::setStatusLineErrorMessage));
        HelpContext help = EditorInputs.uri(getEditorInput()).flatMap(Language::of).filter(Language.GASM::equals)
                .map(guest -> HelpContext.GUEST_EDITOR).orElse(HelpContext.MACHINE_EDITOR);
        setHelpContextId(help.id());
        help.on(getSourceViewer().getTextWidget());
        hover = new EditorHover(getSourceViewer(), new ProblemText(this::validateEditorInputState), contributed());
        setAction(ITextEditorActionConstants.SHOW_INFORMATION, hover);
        caretProblem = new CaretProblem(() -> getDocumentProvider().getAnnotationModel(getEditorInput()),
                this::setStatus);
        ((IPostSelectionProvider) getSelectionProvider()).addPostSelectionChangedListener(caretProblem);
        show();
    }

    private void setStatus(String message) {
        setStatusLineErrorMessage(null);
        setStatusLineMessage(message);
    }

    /** All editors share the status line, which may still say something of another one. */
    @Override
    public void setFocus() {
        super.setFocus();
        if (caretProblem != null && getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            caretProblem.show(selection.getOffset());
        }
    }

    private void renewCaretProblem() {
        if (isOpen() && caretProblem != null && caretProblem.isShown() && getSite().getPage().getActiveEditor() == this
                && getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            caretProblem.show(selection.getOffset());
        }
    }

    /** The hovers of the extension point for this text. */
    private List<ITextHover> contributed() {
        IContentType[] types = Platform.getContentTypeManager().findContentTypesFor(getEditorInput().getName());
        Set<IContentType> all = new LinkedHashSet<>();
        for (IContentType type : types) {
            for (IContentType one = type; one != null; one = one.getBaseType()) {
                all.add(one);
            }
        }
        return GenericEditorPlugin.getDefault().getHoverRegistry().getAvailableHovers(getSourceViewer(), this, all);
    }

    /** Some preferences make the platform configure the viewer anew. */
    @Override
    protected void handlePreferenceStoreChanged(PropertyChangeEvent event) {
        super.handlePreferenceStoreChanged(event);
        if (hover != null && getSourceViewer() != null) {
            hover.install();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (document != null && isEditable()) {
            SaveActions.run(document, model());
        }
        super.doSave(monitor);
    }

    @Override
    public void dispose() {
        disconnect();
        if (hover != null) {
            hover.dispose();
            hover = null;
        }
        super.dispose();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class) {
            return adapter.cast(outline());
        }
        if (adapter == IShowInTargetList.class) {
            return adapter.cast(SHOW_IN);
        }
        if (adapter == IShowInSource.class) {
            IShowInSource source = () -> new ShowInContext(getEditorInput(), getSelectionProvider().getSelection());
            return adapter.cast(source);
        }
        return adapter == LiveModel.class ? adapter.cast(model) : super.getAdapter(adapter);
    }

    /** {@return the model of what is being edited; empty where the input is neither a file nor in the library} */
    public Optional<LiveModel> model() {
        return Optional.ofNullable(model);
    }

    /** {@return whether it has not been closed} To be called in the user interface thread. */
    public boolean isOpen() {
        return getSourceViewer() != null && getSourceViewer().getTextWidget() != null;
    }

    private void connect() {
        document = getDocumentProvider().getDocument(getEditorInput());
        if (document != null) {
            EditorInputs.uri(getEditorInput()).ifPresent(uri -> {
                model = TrapezeUi.get().models().connect(document, uri);
                show();
            });
        }
    }

    /** Begins to show what the model says, once both model and viewer are there. */
    private void show() {
        if (model == null || getSourceViewer() == null) {
            return;
        }
        highlighting = new SemanticHighlighting((TextViewer) getSourceViewer(), model);
        IAnnotationModel annotations = getDocumentProvider().getAnnotationModel(getEditorInput());
        if (annotations != null) {
            problems = new LiveProblems(annotations, model, this::renewCaretProblem);
        }
        if (getSourceViewer() instanceof ISourceViewerExtension5 viewer) {
            minings = new MiningUpdates(viewer, model);
        }
        if (outline != null) {
            outline.setModel(model);
        }
    }

    private void disconnect() {
        if (minings != null) {
            minings.dispose();
            minings = null;
        }
        if (highlighting != null) {
            highlighting.dispose();
            highlighting = null;
        }
        if (problems != null) {
            problems.dispose();
            problems = null;
        }
        if (model != null) {
            model = null;
            TrapezeUi.get().models().disconnect(document);
        }
    }

    private OutlinePage outline() {
        if (outline == null || outline.isDisposed()) {
            outline = new OutlinePage(this);
            outline.setModel(model);
        }
        return outline;
    }
}
