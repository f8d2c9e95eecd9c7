package org.trapeze.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ide.ResourceUtil;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.language.Language;

/** What the wizards for files have in common: where the file is to lie, then what it builds on. */
abstract class FileWizard<P extends MachinePage> extends Wizard implements INewWizard {
    private final Language language;
    private final String title;
    private final String description;
    private final HelpContext help;
    private FilePage file;
    private P machine;

    FileWizard(Language language, String title, String description, HelpContext help) {
        this.language = language;
        this.title = title;
        this.description = description;
        this.help = help;
        setWindowTitle("New " + title);
        setNeedsProgressMonitor(true);
    }

    /** {@return the page that asks what the file builds on} */
    abstract P machinePage(FilePage page);

    /** {@return what the file is to contain, once the pages are complete; empty where that failed, which was said} */
    abstract Optional<String> text(P page);

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        file = new FilePage(language, title, description, place(workbench, selection));
        machine = machinePage(file);
    }

    /** A label of the outline is no place for a file, but the file that one sees is. */
    private static IStructuredSelection place(IWorkbench workbench, IStructuredSelection selection) {
        if (selection != null && Adapters.adapt(selection.getFirstElement(), IResource.class) != null) {
            return selection;
        }
        var window = workbench.getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null
                : window.getActivePage().getActiveEditor();
        IFile shown = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
        return shown == null ? StructuredSelection.EMPTY : new StructuredSelection(shown);
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(machine);
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        help.on(pages);
    }

    @Override
    public boolean performFinish() {
        Optional<String> text = text(machine);
        text.ifPresent(file::setText);
        IFile made = text.isPresent() ? file.createNewFile() : null;
        if (made != null) {
            Creation.show(List.of(made));
        }
        return made != null;
    }
}
