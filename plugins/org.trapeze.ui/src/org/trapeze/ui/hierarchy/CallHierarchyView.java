package org.trapeze.ui.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.classification.view.ClassificationView;
import org.trapeze.ui.navigation.Location;

/** The call hierarchy of one subject: a tree of callers, or of what is called, and the places of the chosen node. */
public class CallHierarchyView extends ViewPart implements IShowInSource, IShowInTargetList, IShowInTarget {
    /** The id of the view. */
    public static final String ID = "org.trapeze.ui.hierarchy.view";

    private static final int[] TREE_AND_SITES = {3, 2};
    private static final int HISTORY = 10;

    /** What the viewer shows: its one root. */
    record Input(CallNode root) {
    }

    private final List<Subject> history = new ArrayList<>();
    private CallActions actions;
    private TreeViewer tree;
    private CallTree content;
    private SiteTable sites;
    private Calls.Direction direction = Calls.Direction.CALLERS;

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        HelpContext.CALL_HIERARCHY_VIEW.on(sash);
        tree = new TreeViewer(sash, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setUseHashlookup(true);
        content = new CallTree(tree, getSite());
        tree.setContentProvider(content);
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new CallLabels()));
        tree.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer viewer, Object left, Object right) {
                return left instanceof CallNode one && right instanceof CallNode other ? order(one, other) : 0;
            }
        });
        tree.addSelectionChangedListener(event -> chosen().ifPresent(node -> sites.viewer().setInput(node.sites())));
        tree.addDoubleClickListener(event -> chosen().ifPresent(node -> open(place(node))));
        sites = new SiteTable(sash);
        sites.viewer().addDoubleClickListener(event -> {
            if (sites.viewer().getStructuredSelection().getFirstElement() instanceof Site site) {
                open(site.location());
            }
        });
        sash.setWeights(TREE_AND_SITES);
        getSite().setSelectionProvider(tree);
        actions = new CallActions(this);
        actions.contribute(getViewSite().getActionBars());
        MenuManager menu = new MenuManager();
        actions.contribute(menu);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        setContentDescription("Open the call hierarchy of a label, function, procedure or trap cause from its editor.");
    }

    /** In the order of the text, file by file. */
    private static int order(CallNode one, CallNode other) {
        Location left = place(one);
        Location right = place(other);
        int files = left.uri().toString().compareTo(right.uri().toString());
        return files != 0 ? files : Integer.compare(left.offset(), right.offset());
    }

    private static Location place(CallNode node) {
        return node.sites().isEmpty() ? node.subject().location() : node.sites().getFirst().location();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    /** Shows the hierarchy of a subject. To be called in the user interface thread. */
    void show(Subject subject) {
        history.remove(subject);
        history.addFirst(subject);
        if (history.size() > HISTORY) {
            history.removeLast();
        }
        refresh();
    }

    /** Looks for everything anew. */
    void refresh() {
        if (history.isEmpty()) {
            return;
        }
        if (tree.getInput() instanceof Input before) {
            content.cancel(before.root());
        }
        Subject subject = history.getFirst();
        CallNode root = new CallNode(null, new Hits(subject, List.of()), Calls.create(), direction);
        setContentDescription((direction == Calls.Direction.CALLERS ? "What leads to '" : "Where one comes from '")
                + subject.name() + "' in " + subject.location().uri().lastSegment());
        sites.viewer().setInput(List.of());
        tree.setInput(new Input(root));
        tree.setExpandedState(root, true);
        tree.setSelection(new StructuredSelection(root));
        actions.update();
    }

    Calls.Direction direction() {
        return direction;
    }

    void setDirection(Calls.Direction wanted) {
        direction = wanted;
        refresh();
    }

    /** {@return the subjects that were shown, the present one first} */
    List<Subject> history() {
        return List.copyOf(history);
    }

    TreeViewer tree() {
        return tree;
    }

    SiteTable sites() {
        return sites;
    }

    /** {@return the chosen node of the tree} */
    Optional<CallNode> chosen() {
        return tree.getStructuredSelection().getFirstElement() instanceof CallNode node ? Optional.of(node)
                : Optional.empty();
    }

    private void open(Location place) {
        try {
            place.open(getSite().getPage());
        } catch (PartInitException e) {
            TrapezeUi.log("Opening " + place.uri(), e);
        }
    }

    /** The chosen place's file. */
    @Override
    public ShowInContext getShowInContext() {
        return chosen().map(CallHierarchyView::place).map(Location::shown)
                .orElseGet(() -> new ShowInContext(null, StructuredSelection.EMPTY));
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {IPageLayout.ID_PROJECT_EXPLORER, ClassificationView.ID};
    }

    /** From an editor: the hierarchy of what stands at its caret. */
    @Override
    public boolean show(ShowInContext context) {
        if (getSite().getPage().getActiveEditor() instanceof LanguageEditor editor
                && editor.getEditorInput().equals(context.getInput())) {
            new CallHierarchyHandler().run(editor);
            return true;
        }
        return false;
    }
}
