package org.trapeze.ui.hierarchy;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.WorkbenchLabelProvider;

import org.trapeze.ui.TrapezeUi;

/** Names with how and where they are called in grey. */
final class CallLabels extends LabelProvider implements IStyledLabelProvider {
    private final WorkbenchLabelProvider pending = new WorkbenchLabelProvider();

    @Override
    public StyledString getStyledText(Object element) {
        return element instanceof CallNode node
                ? new StyledString(node.subject().name()).append("  " + node.detail(), StyledString.QUALIFIER_STYLER)
                : new StyledString(pending.getText(element));
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof CallNode node ? TrapezeUi.get().image(node.subject().icon()) : null;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public void dispose() {
        pending.dispose();
        super.dispose();
    }
}
