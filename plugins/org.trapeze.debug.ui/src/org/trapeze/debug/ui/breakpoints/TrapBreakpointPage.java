package org.trapeze.debug.ui.breakpoints;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PropertyPage;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;
import org.trapeze.ui.help.HelpContext;

/** The properties of a trap breakpoint. */
public final class TrapBreakpointPage extends PropertyPage {
    private TrapSelectionEditor editor;
    private Button enabled;

    /** Creates the page; there is no default to go back to. */
    public TrapBreakpointPage() {
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        getShell().setText("Properties for Trap: " + breakpoint().selection());
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        enabled = new Button(area, SWT.CHECK);
        enabled.setText("&Enabled");
        enabled.setSelection(isEnabled());
        editor = new TrapSelectionEditor(area, breakpoint().selection(), this::changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(editor.control());
        HelpContext.TRAP_BREAKPOINT.on(area);
        return area;
    }

    private TrapBreakpoint breakpoint() {
        return (TrapBreakpoint) Adapters.adapt(getElement(), IBreakpoint.class);
    }

    private boolean isEnabled() {
        try {
            return breakpoint().isEnabled();
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
            return false;
        }
    }

    private void changed() {
        setErrorMessage(editor.problem());
        setValid(editor.problem() == null);
    }

    @Override
    public boolean performOk() {
        try {
            breakpoint().setEnabled(enabled.getSelection());
            breakpoint().select(editor.selection());
            return true;
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
            return false;
        }
    }
}
