package org.trapeze.ui.hover;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.ui.internal.genericeditor.AnnotationHoverDelegate;
import org.eclipse.ui.internal.genericeditor.markers.MarkerAnnotationHover;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;

/**
 * Puts {@link LanguageHover} in the place of what the generic editor shows: a pile of windows, one for each that has
 * something to say, which are cut off when they do not fit. User interface thread.
 */
@SuppressWarnings("restriction")
public final class EditorHover extends Action {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 12;

    private final ITextViewer viewer;
    private final LanguageHover hover;
    private final InformationPresenter presenter;

    /**
     * Makes it the hover of a viewer.
     *
     * @param contributed all hovers that are contributed for the content of the viewer
     */
    public EditorHover(ITextViewer viewer, ProblemText problems, List<ITextHover> contributed) {
        this.viewer = viewer;
        hover = new LanguageHover(problems, contributed.stream().filter(EditorHover::isForeign).toList());
        presenter = new InformationPresenter(hover.getInformationPresenterControlCreator());
        presenter.setInformationProvider(hover, IDocument.DEFAULT_CONTENT_TYPE);
        presenter.setSizeConstraints(WIDTH, HEIGHT, false, true);
        presenter.install(viewer);
        setActionDefinitionId(ITextEditorActionDefinitionIds.SHOW_INFORMATION);
        install();
    }

    /** Makes it the hover again, after the viewer has been configured anew. */
    public void install() {
        if (viewer instanceof ITextViewerExtension2 extension) {
            extension.setTextHover(hover, IDocument.DEFAULT_CONTENT_TYPE,
                    ITextViewerExtension2.DEFAULT_HOVER_STATE_MASK);
        }
    }

    /** Gives the focus to a hover that is shown, else shows that of the caret's place. */
    @Override
    public void run() {
        if (!(viewer instanceof ITextViewerExtension4 extension) || !extension.moveFocusToWidgetToken()) {
            presenter.showInformation();
        }
    }

    /** Ends it, with the viewer. */
    public void dispose() {
        presenter.uninstall();
    }

    private static boolean isForeign(ITextHover one) {
        return !(one instanceof ElementHover || one instanceof MarkerAnnotationHover
                || one instanceof AnnotationHoverDelegate);
    }
}
