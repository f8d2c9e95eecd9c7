package org.trapeze.ui.preferences;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import org.trapeze.ui.highlighting.Form;
import org.trapeze.ui.highlighting.Line;

/** What the look of one kind of word is chosen with. */
final class LookControls {
    private final Composite area;
    private final ColorSelector color;
    private final Button bold;
    private final Button italic;
    private final Combo line;

    LookControls(Composite parent, Consumer<RGB> colorChosen, Consumer<Form> formChosen) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText("&Color:");
        color = new ColorSelector(area);
        color.addListener(event -> colorChosen.accept(color.getColorValue()));
        bold = check("&Bold", formChosen);
        italic = check("&Italic", formChosen);
        new Label(area, SWT.NONE).setText("&Line or frame:");
        line = new Combo(area, SWT.READ_ONLY);
        line.setItems(Arrays.stream(Line.values()).map(Line::label).toArray(String[]::new));
        line.addListener(SWT.Selection, event -> formChosen.accept(form()));
    }

    private Button check(String label, Consumer<Form> formChosen) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(label);
        button.addListener(SWT.Selection, event -> formChosen.accept(form()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    Control control() {
        return area;
    }

    void show(Look look) {
        color.setColorValue(look.color());
        bold.setSelection(look.form().bold());
        italic.setSelection(look.form().italic());
        line.select(look.form().line().ordinal());
    }

    private Form form() {
        return new Form(bold.getSelection(), italic.getSelection(), Line.values()[line.getSelectionIndex()]);
    }
}
