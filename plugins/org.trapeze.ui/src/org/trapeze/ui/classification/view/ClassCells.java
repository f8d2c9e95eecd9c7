package org.trapeze.ui.classification.view;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;

import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.highlighting.Highlight;

/** Draws the cells of one column: names as in the editors, verdicts with the colour of what they mean. */
final class ClassCells extends StyledCellLabelProvider {
    private final ClassColumn column;

    ClassCells(ClassColumn column) {
        this.column = column;
    }

    @Override
    public void update(ViewerCell cell) {
        ClassRow row = (ClassRow) cell.getElement();
        String text = column.text(row);
        cell.setText(text);
        Highlight look = look(row, text);
        if (look == null || text.isEmpty()) {
            cell.setStyleRanges(null);
        } else if (column == ClassColumn.INSTRUCTION) {
            cell.setStyleRanges(new StyleRange[] {look.style(0, text.length())});
        } else {
            StyleRange style = new StyleRange(0, text.length(), PlatformUI.getWorkbench().getThemeManager()
                    .getCurrentTheme().getColorRegistry().get(look.colorId()), null);
            style.fontStyle = look == Highlight.UNDECIDED ? SWT.ITALIC : SWT.BOLD;
            cell.setStyleRanges(new StyleRange[] {style});
        }
        super.update(cell);
    }

    private Highlight look(ClassRow row, String text) {
        InstructionClasses classes = row.classes().orElse(null);
        if (classes == null) {
            return Highlight.UNDECIDED;
        }
        if (column == ClassColumn.INSTRUCTION) {
            return Instructions.highlight(classes);
        }
        if (column == ClassColumn.SETTING || column == ClassColumn.EXTENSION) {
            return text.contains(ClassColumn.OFFENDS) ? Highlight.CONTROL_SENSITIVE
                    : text.contains(ClassColumn.OPEN) ? Highlight.UNDECIDED : null;
        }
        boolean says = text.equals(ClassColumn.YES) || text.equals(ClassColumn.SOME);
        if (column.property().isEmpty() || !says) {
            return text.equals(ClassColumn.OPEN) ? Highlight.UNDECIDED : null;
        }
        boolean harmless = column == ClassColumn.PRIVILEGED || classes.isPrivileged();
        return harmless ? Highlight.PRIVILEGED : column.property().get() == Property.CONTROL_SENSITIVE
                ? Highlight.CONTROL_SENSITIVE : Highlight.BEHAVIOUR_SENSITIVE;
    }
}
