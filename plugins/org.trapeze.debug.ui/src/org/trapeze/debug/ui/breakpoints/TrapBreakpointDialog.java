package org.trapeze.debug.ui.breakpoints;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.ui.help.HelpContext;

/** Asks which traps a new breakpoint is to stop at. */
final class TrapBreakpointDialog extends TitleAreaDialog {
    private TrapSelectionEditor editor;
    private TrapSelection selection = TrapSelection.ANY;

    TrapBreakpointDialog(Shell shell) {
        super(shell);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Add Trap Breakpoint");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite margin = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(margin);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(margin);
        editor = new TrapSelectionEditor(margin, selection, this::changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(editor.control());
        HelpContext.TRAP_BREAKPOINT.on(area);
        setTitle("Stop where a guest traps");
        setMessage("Under a monitor where its dispatcher is entered; on the bare machine before the delivery.");
        return area;
    }

    private void changed() {
        setErrorMessage(editor.problem());
        getButton(IDialogConstants.OK_ID).setEnabled(editor.problem() == null);
    }

    @Override
    protected void okPressed() {
        selection = editor.selection();
        super.okPressed();
    }

    TrapSelection selection() {
        return selection;
    }
}
