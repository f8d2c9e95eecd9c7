package org.trapeze.debug.ui.storage;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;
import org.trapeze.debug.core.model.GuestTarget;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.ui.help.HelpContext;

/** The view Storage Map: whose each part of storage is, of the machine that is selected in the Debug view. */
public class StorageView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.trapeze.debug.ui.storage.view";

    private static final int MARGIN = 8;

    private final IDebugContextListener contexts = this::contextChanged;
    private PageBook book;
    private Composite empty;
    private SashForm full;
    private StorageCanvas canvas;
    private StorageTable table;

    @Override
    public void createPartControl(Composite parent) {
        book = new PageBook(parent, SWT.NONE);
        HelpContext.STORAGE_VIEW.on(book);
        empty = message(book);
        full = new SashForm(book, SWT.VERTICAL);
        canvas = new StorageCanvas(full);
        table = new StorageTable(full);
        table.onChoice(canvas::choose);
        canvas.control().addListener(SWT.MouseDown,
                event -> canvas.at(event.x, event.y).ifPresent(table::choose));
        DebugUITools.addPartDebugContextListener(getSite(), contexts);
        show(DebugUITools.getDebugContextManager().getContextService(getSite().getWorkbenchWindow())
                .getActiveContext());
    }

    private static Composite message(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        var layout = new FillLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        page.setLayout(layout);
        new Label(page, SWT.WRAP).setText(StorageTexts.EMPTY);
        return page;
    }

    private void contextChanged(DebugContextEvent event) {
        if ((event.getFlags() & DebugContextEvent.ACTIVATED) != 0) {
            show(event.getContext());
        }
    }

    private void show(ISelection selection) {
        Optional<StorageMap> map = Optional.ofNullable(selection).filter(IStructuredSelection.class::isInstance)
                .map(some -> ((IStructuredSelection) some).getFirstElement()).flatMap(StorageView::target)
                .map(GuestTarget::storage);
        map.ifPresent(shown -> {
            canvas.show(shown);
            table.show(shown);
        });
        book.showPage(map.isPresent() ? full : empty);
    }

    private static Optional<GuestTarget> target(Object element) {
        IDebugElement inside = Adapters.adapt(element, IDebugElement.class);
        Object target = inside != null ? inside.getDebugTarget()
                : element instanceof IProcess process ? process.getLaunch().getDebugTarget()
                : element instanceof ILaunch launch ? launch.getDebugTarget() : null;
        return Optional.ofNullable(target).filter(GuestTarget.class::isInstance).map(GuestTarget.class::cast);
    }

    /** {@return all of the view} */
    Control control() {
        return book;
    }

    @Override
    public void setFocus() {
        (full.isVisible() ? table.control() : book).setFocus();
    }

    @Override
    public void dispose() {
        DebugUITools.removePartDebugContextListener(getSite(), contexts);
        super.dispose();
    }
}
