package org.trapeze.ui.hover;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
 * Shows {@link HoverText} in a small window, in the colours of the theme. Can be focused, then resized and scrolled, and
 * its links be reached by keys.
 */
final class HoverControl extends AbstractInformationControl implements IInformationControlExtension2 {
    private static final int MARGIN = 4;
    /** Of the height of the screen what a hover may take, in percent; what is longer can be scrolled. */
    private static final int MOST_HEIGHT = 60;

    private StyledText text;
    private HoverLinks links;

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
        links = new HoverLinks(text, this::dispose);
    }

    @Override
    public void setInput(Object input) {
        text.setText(String.valueOf(input));
        links.set(List.of());
        if (input instanceof HoverText styled) {
            text.setStyleRanges(Stream.concat(styled.styles().stream().map(HoverControl::style),
                    styled.links().stream().map(links::style))
                    .sorted(Comparator.comparingInt(range -> range.start)).toArray(StyleRange[]::new));
            links.set(styled.links());
        }
    }

    @Override
    public void setFocus() {
        super.setFocus();
        text.setFocus();
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

    /** As wide as the platform wants it, but as high as the text is: nothing of a problem is to be cut off. */
    @Override
    public Point computeSizeConstraints(int widthInChars, int heightInChars) {
        Point size = super.computeSizeConstraints(widthInChars, heightInChars);
        int most = getShell().getMonitor().getClientArea().height * MOST_HEIGHT / 100;
        return size == null ? null : new Point(size.x, Math.max(size.y, most));
    }

    @Override
    public Point computeSizeHint() {
        Point limit = getSizeConstraints();
        int width = limit == null ? SWT.DEFAULT : limit.x;
        Point natural = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Point size = width == SWT.DEFAULT || natural.x <= width ? natural
                : getShell().computeSize(width, SWT.DEFAULT, true);
        return limit == null || limit.y == SWT.DEFAULT ? size : new Point(size.x, Math.min(size.y, limit.y));
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
