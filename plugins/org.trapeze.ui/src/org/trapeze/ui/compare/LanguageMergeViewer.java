package org.trapeze.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.events.DisposeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

import org.trapeze.ui.highlighting.LexicalReconciler;
import org.trapeze.ui.language.Language;

/**
 * Two or three texts side by side, in the colours of our editors. The language is known by the class, for the inherited
 * constructor makes the viewers before any field is set.
 */
abstract class LanguageMergeViewer extends TextMergeViewer {

    /** Compares descriptions of machines. */
    static final class Isa extends LanguageMergeViewer {
        Isa(Composite parent, CompareConfiguration configuration) {
            super(parent, configuration);
        }

        @Override
        Language language() {
            return Language.ISA;
        }
    }

    /** Compares guests. */
    static final class Gasm extends LanguageMergeViewer {
        Gasm(Composite parent, CompareConfiguration configuration) {
            super(parent, configuration);
        }

        @Override
        Language language() {
            return Language.GASM;
        }
    }

    /** The sides; made by the inherited constructor. */
    private List<SideColors> sides;

    private LanguageMergeViewer(Composite parent, CompareConfiguration configuration) {
        super(parent, configuration);
    }

    abstract Language language();

    @Override
    public String getTitle() {
        return language() == Language.ISA ? "Machine Compare" : "Guest Compare";
    }

    @Override
    protected SourceViewer createSourceViewer(Composite parent, int textOrientation) {
        SourceViewer viewer = super.createSourceViewer(parent, textOrientation);
        sides = sides == null ? new ArrayList<>() : sides;
        sides.add(new SideColors(viewer, language()));
        return viewer;
    }

    @Override
    protected void configureTextViewer(TextViewer viewer) {
        if (viewer instanceof ISourceViewer source) {
            source.configure(new TextSourceViewerConfiguration(EditorsUI.getPreferenceStore()) {
                @Override
                public IPresentationReconciler getPresentationReconciler(ISourceViewer shown) {
                    return LexicalReconciler.of(language());
                }
            });
        }
    }

    @Override
    protected void updateContent(Object ancestor, Object left, Object right) {
        super.updateContent(ancestor, left, right);
        Optional<IFile> file = ComparedFiles.file(left).or(() -> ComparedFiles.file(right))
                .or(() -> ComparedFiles.file(ancestor));
        sides.forEach(side -> side.show(file));
    }

    @Override
    protected void handleDispose(DisposeEvent event) {
        sides.forEach(SideColors::dispose);
        super.handleDispose(event);
    }
}
