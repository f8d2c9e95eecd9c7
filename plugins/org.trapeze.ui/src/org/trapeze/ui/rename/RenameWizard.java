package org.trapeze.ui.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name and shows what will change. */
final class RenameWizard extends RefactoringWizard {
    private final SymbolRename rename;

    RenameWizard(SymbolRename rename) {
        super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.rename = rename;
        setDefaultPageTitle(rename.getName());
    }

    @Override
    protected void addUserInputPages() {
        addPage(new NamePage(rename));
    }

    private static final class NamePage extends UserInputWizardPage {
        private final SymbolRename rename;

        NamePage(SymbolRename rename) {
            super("name");
            this.rename = rename;
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            new Label(area, SWT.NONE).setText("&New name:");
            Text name = new Text(area, SWT.BORDER);
            GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                    .applyTo(name);
            name.setText(rename.oldName());
            name.selectAll();
            name.addModifyListener(event -> check(name.getText()));
            setPageComplete(false);
            setControl(area);
            name.setFocus();
        }

        private void check(String name) {
            RefactoringStatus status = rename.setNewName(name);
            setPageComplete(status);
            if (status.isOK()) {
                setPageComplete(true);
            }
        }
    }
}
