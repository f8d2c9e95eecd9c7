package org.trapeze.ui.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;

/** The outline above the text, to go to something by a part of its name. User interface thread. */
final class QuickOutline extends PopupDialog {
    private static final Point SIZE = new Point(420, 320);

    private final ITextEditor editor;
    private final List<OutlineNode> nodes;
    private Text filter;
    private TreeViewer tree;
    /** What is in the field, in lower case. */
    private String wanted = "";

    QuickOutline(Shell parent, ITextEditor editor, List<OutlineNode> nodes) {
        super(parent, SWT.RESIZE, true, true, false, true, false, null, "Enter goes there, Escape goes back");
        this.editor = editor;
        this.nodes = nodes;
    }

    @Override
    protected Control createTitleControl(Composite parent) {
        filter = new Text(parent, SWT.SINGLE);
        filter.setMessage("a part of a name");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter.addModifyListener(event -> filter());
        filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getControl().setFocus();
            } else if (event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                go();
            }
        }));
        return filter;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parentElement, Object element) {
                return matches((OutlineNode) element);
            }
        });
        tree.setInput(nodes);
        expand();
        tree.addDoubleClickListener(event -> go());
        tree.getControl().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.character == SWT.CR) {
                go();
            }
        }));
        return tree.getControl();
    }

    @Override
    protected Control getFocusControl() {
        return filter;
    }

    @Override
    protected Point getDefaultSize() {
        return SIZE;
    }

    private void filter() {
        wanted = filter.getText().toLowerCase(Locale.ROOT);
        tree.refresh();
        expand();
        first(nodes).ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
    }

    /** Only what can be looked through: a group that is closed says what is in it. */
    private void expand() {
        if (matching(nodes) <= 2 * OutlineGroups.MOST) {
            tree.expandAll();
        }
    }

    private long matching(List<OutlineNode> some) {
        return some.stream().mapToLong(node -> (isNamed(node) ? 1 : 0) + matching(node.children())).sum();
    }

    private Optional<OutlineNode> first(List<OutlineNode> some) {
        for (OutlineNode node : some) {
            Optional<OutlineNode> found = isNamed(node) ? Optional.of(node) : first(node.children());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean matches(OutlineNode node) {
        return isNamed(node) || node.children().stream().anyMatch(this::matches);
    }

    private boolean isNamed(OutlineNode node) {
        return node.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void go() {
        if (tree.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
            close();
            editor.selectAndReveal(node.offset(), node.length());
        }
    }
}
