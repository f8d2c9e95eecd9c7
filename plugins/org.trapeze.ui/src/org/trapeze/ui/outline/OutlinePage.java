package org.trapeze.ui.outline;

import java.util.List;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;

/** The outline of one editor, made together with the model, away from the user interface. */
public final class OutlinePage extends ContentOutlinePage implements IShowInSource, IShowInTarget {
    private static final int EXPANDED_LEVELS = 2;

    private final ITextEditor editor;
    private final ModelListener changes = this::changed;
    /** Told when the caret has rested for a moment. */
    private final ISelectionChangedListener caret = event -> follow();
    private LiveModel model;
    private List<OutlineNode> nodes = List.of();
    private boolean shown;
    /** The offset of what is to be chosen; negative for nothing. */
    private int wanted = -1;
    /** Whether it is chosen here, so that the caret stays where it is. */
    private boolean choosing;

    /** @param editor where a click leads to */
    public OutlinePage(ITextEditor editor) {
        this.editor = editor;
    }

    /** Shows another model from now on; null shows nothing. To be called in the user interface thread. */
    public void setModel(LiveModel fresh) {
        if (model != null) {
            model.removeListener(changes);
        }
        model = fresh;
        if (model != null) {
            model.addListener(changes);
        }
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setUseHashlookup(true);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        if (getSite() != null) {
            new OutlineActions(tree, this::follow).contribute(getSite().getActionBars().getToolBarManager());
        }
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.addPostSelectionChangedListener(caret);
        }
        show(nodes);
        follow();
    }

    @Override
    public void dispose() {
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(caret);
        }
        setModel(null);
        super.dispose();
    }

    /** {@return whether the page has been shown and closed since} */
    public boolean isDisposed() {
        return getControl() != null && getControl().isDisposed();
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!choosing && getControl().isFocusControl()
                && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof OutlineNode node) {
            editor.selectAndReveal(node.offset(), node.length());
        }
    }

    /** The chosen entry's place in the file. */
    @Override
    public ShowInContext getShowInContext() {
        return new ShowInContext(editor.getEditorInput(), editor.getSelectionProvider().getSelection());
    }

    /** Chooses what the caret is in. */
    @Override
    public boolean show(ShowInContext context) {
        if (getTreeViewer() == null || !(context.getSelection() instanceof ITextSelection selection)) {
            return false;
        }
        wanted = selection.getOffset();
        choose();
        return true;
    }

    /** Chooses what the caret is in, where the outline is linked with the editor and not itself in use. */
    private void follow() {
        if (OutlineActions.linked() && getControl() != null && !getControl().isDisposed()
                && !getControl().isFocusControl() && editor.getSelectionProvider() != null
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            wanted = selection.getOffset();
            choose();
        }
    }

    /** Chooses what is wanted, as soon as there is an outline. */
    private void choose() {
        List<OutlineNode> path = wanted < 0 ? List.of() : OutlineNode.path(nodes, wanted);
        if (!path.isEmpty() && path.getLast() != chosen()) {
            choosing = true;
            getTreeViewer().setSelection(new TreeSelection(new TreePath(path.toArray())), true);
            choosing = false;
        }
        wanted = nodes.isEmpty() ? wanted : -1;
    }

    private Object chosen() {
        return getTreeViewer().getStructuredSelection().getFirstElement();
    }

    private void changed(ModelSnapshot snapshot) {
        List<OutlineNode> fresh = OutlineGroups.of(Outlines.of(snapshot));
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(fresh));
    }

    private void show(List<OutlineNode> fresh) {
        nodes = fresh;
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        if (shown) {
            Object[] expanded = getTreeViewer().getExpandedElements();
            getTreeViewer().setInput(fresh);
            getTreeViewer().setExpandedElements(expanded);
        } else {
            getTreeViewer().setInput(fresh);
            if (OutlineGroups.count(fresh, EXPANDED_LEVELS) <= 2 * OutlineGroups.MOST) {
                getTreeViewer().expandToLevel(EXPANDED_LEVELS);
            }
            shown = !fresh.isEmpty();
        }
        choose();
    }
}
