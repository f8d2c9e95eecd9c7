package org.trapeze.ui.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import org.trapeze.ui.TrapezeUi;

/** Names with a detail in grey. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        OutlineNode node = (OutlineNode) element;
        StyledString text = new StyledString(node.name());
        return node.detail().isEmpty() ? text : text.append("  " + node.detail(), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public Image getImage(Object element) {
        return TrapezeUi.get().image(((OutlineNode) element).icon());
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }
}
