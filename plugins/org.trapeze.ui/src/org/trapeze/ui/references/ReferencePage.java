package org.trapeze.ui.references;

import java.util.function.Supplier;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;

import org.trapeze.ui.navigation.Location;

/** The results of Find References in the Search view, as a tree of files and lines or as a list of lines. */
public class ReferencePage extends AbstractTextSearchViewPage {

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        configure(viewer, false);
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        configure(viewer, true);
    }

    /** The result is not there yet, and will be another one with each search. */
    private void configure(StructuredViewer viewer, boolean flat) {
        Supplier<ReferenceResult> result = () -> (ReferenceResult) getInput();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ReferenceTree(result, flat));
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ReferenceLabels(result)));
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer some, Object left, Object right) {
                return left instanceof ReferenceLine one && right instanceof ReferenceLine other
                        && one.file().equals(other.file()) ? Integer.compare(one.number(), other.number())
                                : label(left).compareTo(label(right));
            }
        });
    }

    private static String label(Object element) {
        return element instanceof ReferenceLine line ? line.file().label() : ((SourceFile) element).label();
    }

    @Override
    protected void elementsChanged(Object[] objects) {
        getViewer().refresh();
        if (getViewer() instanceof TreeViewer tree && getInput().getMatchCount() < 200) {
            tree.expandAll();
        }
    }

    @Override
    protected void clear() {
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        ReferenceLine line = (ReferenceLine) match.getElement();
        var page = getSite().getPage();
        var editor = new Location(line.file().uri(), offset, length).open(page);
        if (activate) {
            page.activate(editor);
        }
    }
}
