package org.trapeze.ui.hover;

import java.util.List;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.Point;

/** The links of a hover: followed by a click, or by Tab and Enter once the hover has the focus. */
final class HoverLinks {
    private final StyledText text;
    private final Runnable close;
    private List<HoverText.Link> links = List.of();

    /** @param close done before a link is followed */
    HoverLinks(StyledText text, Runnable close) {
        this.text = text;
        this.close = close;
        text.addMouseListener(MouseListener.mouseUpAdapter(this::clicked));
        text.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
        text.addTraverseListener(this::traversed);
    }

    void set(List<HoverText.Link> some) {
        links = some;
    }

    StyleRange style(HoverText.Link link) {
        StyleRange style = new StyleRange(link.offset(), link.length(),
                JFaceColors.getHyperlinkText(text.getDisplay()), null);
        style.underline = true;
        style.underlineStyle = SWT.UNDERLINE_LINK;
        return style;
    }

    private void clicked(MouseEvent event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            follow(text.getOffsetAtPoint(new Point(event.x, event.y)));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            follow(text.getSelectionRange().x);
        }
    }

    private void traversed(TraverseEvent event) {
        boolean back = event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        if (!links.isEmpty() && (back || event.detail == SWT.TRAVERSE_TAB_NEXT)) {
            event.doit = false;
            HoverText.Link next = next(text.getSelectionCount() == 0 ? -1 : text.getSelectionRange().x, back);
            text.setSelectionRange(next.offset(), next.length());
            text.showSelection();
        }
    }

    private HoverText.Link next(int from, boolean back) {
        return back
                ? links.reversed().stream().filter(one -> one.offset() < from).findFirst().orElse(links.getLast())
                : links.stream().filter(one -> one.offset() > from).findFirst().orElse(links.getFirst());
    }

    private void follow(int offset) {
        links.stream().filter(one -> one.offset() <= offset && offset < one.offset() + one.length()).findFirst()
                .ifPresent(link -> {
                    close.run();
                    link.action().run();
                });
    }
}
