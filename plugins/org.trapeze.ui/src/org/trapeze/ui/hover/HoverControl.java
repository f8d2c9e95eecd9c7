package org.trapeze.ui.hover;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * Shows {@link HoverText} in a small window, in the colours of the theme. Can be focused, then resized and scrolled.
 */
final class HoverControl extends AbstractInformationControl implements IInformationControlExtension2 {
    private static final int MARGIN = 4;

    private StyledText text;

    /** @param status what stands below the text; null makes the window one that has the focus and can be resized */
    HoverControl(Shell parent, String status) {
        super(parent, status);
        create();
    }

    private HoverControl(Shell parent) {
        super(parent, true);
        create();
    }

    @Override
    protected void createContent(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setForeground(parent.getForeground());
        text.setBackground(parent.getBackground());
        text.setCaret(null);
    }

    @Override
    public void setInput(Object input) {
        text.setText(String.valueOf(input));
        if (input instanceof HoverText styled) {
            text.setStyleRanges(styled.styles().stream()
                    .map(HoverControl::style)
                    .toArray(StyleRange[]::new));
        }
    }

    private static StyleRange style(HoverText.Styled one) {
        StyleRange style = new StyleRange(one.offset(), one.length(), null, null, one.fontStyle());
        style.font = one.code() ? JFaceResources.getTextFont() : null;
        return style;
    }

    @Override
    public void setInformation(String information) {
        setInput(information);
    }

    @Override
    public boolean hasContents() {
        return text.getCharCount() > 0;
    }

    @Override
    public Point computeSizeHint() {
        Point limit = getSizeConstraints();
        int width = limit == null ? SWT.DEFAULT : limit.x;
        Point natural = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        if (width == SWT.DEFAULT || natural.x <= width) {
            return natural;
        }
        Point wrapped = getShell().computeSize(width, SWT.DEFAULT, true);
        return limit.y == SWT.DEFAULT ? wrapped : new Point(wrapped.x, Math.min(wrapped.y, limit.y));
    }

    @Override
    public Rectangle computeTrim() {
        Rectangle trim = super.computeTrim();
        Rectangle inner = text.computeTrim(0, 0, 0, 0);
        return new Rectangle(trim.x + inner.x, trim.y + inner.y, trim.width + inner.width, trim.height + inner.height);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return HoverControl::new;
    }
}
