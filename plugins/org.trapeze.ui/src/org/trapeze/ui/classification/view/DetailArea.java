package org.trapeze.ui.classification.view;

import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** The room beside the matrix: for what shows a cell's verdict, or for the theorems. User interface thread. */
final class DetailArea {
    private static final int MARGIN = 4;

    private final StackLayout stack = new StackLayout();
    private final Composite area;
    private final StyledText detail;
    private final ScrolledComposite scroller;
    private final Link theorems;

    /** @param chosen told the name of an instruction that is clicked in what the theorems say */
    DetailArea(Composite parent, Consumer<String> chosen) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        detail = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        detail.setAlwaysShowScrollBars(false);
        updateFont();
        detail.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        scroller = new ScrolledComposite(area, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        theorems = new Link(scroller, SWT.NONE);
        theorems.addListener(SWT.Selection, event -> chosen.accept(event.text));
        scroller.setContent(theorems);
        scroller.addListener(SWT.Resize, event -> layoutTheorems());
        stack.topControl = detail;
    }

    /** Takes the font of texts, which can be changed at any time. */
    void updateFont() {
        detail.setFont(JFaceResources.getTextFont());
    }

    private void layoutTheorems() {
        theorems.setSize(theorems.computeSize(scroller.getClientArea().width, SWT.DEFAULT));
    }

    /** Says what the theorems say; seen while no cell is chosen. */
    void setTheorems(String text) {
        if (!text.equals(theorems.getText())) {
            theorems.setText(text);
            layoutTheorems();
        }
    }

    /** Shows what is said about a cell, or the theorems where that is nothing. */
    void show(String text) {
        if (!text.equals(detail.getText())) {
            detail.setText(text);
        }
        Control wanted = text.isEmpty() ? scroller : detail;
        if (stack.topControl != wanted) {
            stack.topControl = wanted;
            area.layout();
        }
    }

    /** {@return what is said about the chosen cell} */
    String detail() {
        return detail.getText();
    }

    /** {@return what the theorems say, with links} */
    String theorems() {
        return theorems.getText();
    }

    /** {@return whether the theorems are what is seen} */
    boolean showsTheorems() {
        return stack.topControl == scroller;
    }
}
