package org.trapeze.ui.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.highlighting.Highlight;

/** The page Trapeze > Colors and Classes: how each kind of word, and each class of instructions, is shown. */
public class ColorsPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final List<Highlight> KINDS = Arrays.asList(Highlight.values());
    private static final int PREVIEW_LINES = 12;

    private Looks looks;
    private Table kinds;
    private LookControls controls;
    private Preview preview;

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
        setDescription("Colors are those of the present theme. Each class of instructions has a form as well, to be "
                + "told apart without seeing colors.");
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        HelpContext.PREFERENCES_COLORS.on(getControl());
    }

    @Override
    protected Control createContents(Composite parent) {
        looks = new Looks(getPreferenceStore());
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        label(page, "&Words and classes:");
        kinds = new Table(page, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        KINDS.forEach(kind -> new TableItem(kinds, SWT.NONE).setText(kind.label()));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, kinds.getItemHeight() * KINDS.size())
                .applyTo(kinds);
        kinds.addListener(SWT.Selection, event -> choose());
        controls = new LookControls(page, color -> change(() -> looks.set(chosen(), color)),
                form -> change(() -> looks.set(chosen(), form)));
        GridDataFactory.fillDefaults().applyTo(controls.control());
        label(page, "Pre&view:");
        preview = new Preview(page);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
                .hint(SWT.DEFAULT, preview.control().getLineHeight() * PREVIEW_LINES).applyTo(preview.control());
        kinds.select(KINDS.indexOf(Highlight.PRIVILEGED));
        show();
        return page;
    }

    private static void label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
    }

    private Highlight chosen() {
        return KINDS.get(kinds.getSelectionIndex());
    }

    private void choose() {
        controls.show(looks.of(chosen()));
    }

    private void change(Runnable what) {
        what.run();
        show();
    }

    private void show() {
        choose();
        preview.show(looks);
        Optional<List<Highlight>> twins = looks.twins();
        setMessage(twins.map(pair -> "'" + pair.get(0).label() + "' and '" + pair.get(1).label()
                + "' differ in their color alone.").orElse(null), IMessageProvider.WARNING);
    }

    @Override
    protected void performDefaults() {
        looks.restore();
        show();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (looks != null) {
            looks.keep();
        }
        return super.performOk();
    }
}
