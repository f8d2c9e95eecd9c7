package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

import org.trapeze.isa.lowering.LoweredMachine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.navigation.Location;

/**
 * The matrix of a machine's instructions and their classes, with the theorems in brief above it, and beside it what
 * shows the chosen cell's verdict, or all that the theorems say where none is chosen. Follows the active editor unless a machine is chosen. What it shows is made elsewhere, see
 * {@link ViewSource}; this only draws.
 */
public class ClassificationView extends ViewPart implements IShowInSource, IShowInTarget, IShowInTargetList {
    /** The id of the view. */
    public static final String ID = "org.trapeze.ui.classification.view";

    private static final int MARGIN = 4;
    private static final int[] MATRIX_AND_DETAIL = {2, 1};

    private final IPropertyChangeListener theme = event -> redraw();
    private final IPropertyChangeListener forms = event -> {
        if (event.getProperty().startsWith(Highlight.FORMS)) {
            redraw();
        }
    };
    private ViewSource source;
    private ActiveEditor editors;
    private ViewActions actions;
    private CLabel status;
    private Text words;
    private Link summary;
    private DetailArea beside;
    private MatrixTable matrix;
    private ViewContent content;
    private boolean followsEditor = true;
    private String wanted;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        HelpContext.CLASSIFICATION_VIEW.on(parent);
        head(parent);
        summary(parent);
        SashForm inner = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(inner);
        inner.addListener(SWT.Resize, event -> turn(inner));
        matrix = new MatrixTable(inner, this::showDetail);
        matrix.viewer().addDoubleClickListener(event -> matrix.row().ifPresent(row -> open(row.name())));
        beside = new DetailArea(inner, this::chooseAndOpen);
        inner.setWeights(MATRIX_AND_DETAIL);
        getSite().setSelectionProvider(matrix.viewer());
        source = new ViewSource(TrapezeUi.get().classification().profile(), this::take);
        actions = new ViewActions(this, source);
        actions.contribute(getViewSite().getActionBars());
        MenuManager menu = new MenuManager();
        actions.contribute(menu);
        matrix.viewer().getControl().setMenu(menu.createContextMenu(matrix.viewer().getControl()));
        editors = new ActiveEditor(getSite().getPage(), this::follow, this::mark);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().addPropertyChangeListener(forms);
        IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
        if (progress != null) {
            progress.showBusyForFamily(ClassificationService.FAMILY);
        }
    }

    /** The detail stands beside the matrix in a wide view, and below it in a high one. */
    private static void turn(SashForm sash) {
        int wanted = sash.getSize().x > sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private void head(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 2).applyTo(head);
        status = new CLabel(head, SWT.NONE);
        status.setMargins(0, 0, 0, 0);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        words = new Text(head, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        words.setMessage("Filter, such as: not privileged location");
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(words);
        words.addModifyListener(event -> filter());
    }

    private void summary(Composite parent) {
        summary = new Link(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, 0).exclude(true).applyTo(summary);
        summary.setVisible(false);
        summary.addListener(SWT.Selection, event -> matrix.clear());
    }

    private void chooseAndOpen(String instruction) {
        matrix.select(instruction);
        open(instruction);
    }

    @Override
    public void setFocus() {
        matrix.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
        TrapezeUi.get().getPreferenceStore().removePropertyChangeListener(forms);
        if (editors != null) {
            editors.dispose();
        }
        if (actions != null) {
            actions.dispose();
        }
        if (source != null) {
            source.dispose();
        }
        super.dispose();
    }

    /** {@return what is shown; empty where no machine is} */
    Optional<ViewContent> content() {
        return Optional.ofNullable(content);
    }

    MatrixTable matrix() {
        return matrix;
    }

    /** {@return what is said about the chosen cell} */
    String detail() {
        return beside.detail();
    }

    /** {@return what the theorems say, with links} */
    String theoremText() {
        return beside.theorems();
    }

    /** {@return what is shown beside the matrix and above it} */
    DetailArea beside() {
        return beside;
    }

    Link summary() {
        return summary;
    }

    ViewActions actions() {
        return actions;
    }

    /** Shows only some of the rows. */
    void filter() {
        matrix.filter(words.getText(), actions != null && actions.isSensitiveOnly());
    }

    /** Shows a machine from now on, or that of the active editor where none is given. */
    void choose(Optional<MachineChoices> choice) {
        followsEditor = choice.isEmpty();
        choice.ifPresentOrElse(one -> source.choose(one.uri()), editors::tell);
    }

    boolean followsEditor() {
        return followsEditor;
    }

    private void follow(LanguageEditor editor) {
        if (followsEditor) {
            source.follow(editor == null ? null : editor.model().orElse(null));
        }
    }

    private void mark(String instruction) {
        if (actions != null && actions.isLinked()) {
            matrix.select(instruction);
        }
    }

    /** Called on a worker thread. */
    private void take(Optional<ViewContent> fresh) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!status.isDisposed()) {
                show(fresh.orElse(null));
            }
        });
    }

    private void show(ViewContent fresh) {
        boolean other = fresh != null
                && (content == null || !content.machine().uri().equals(fresh.machine().uri()));
        content = fresh;
        status.setText(fresh == null
                ? "No machine. Open a machine or a guest, or choose a machine from the menu of this view."
                : fresh.status().replace("&", "&&"));
        summarise(fresh == null ? "" : fresh.summary());
        beside.setTheorems(fresh == null ? "" : fresh.theoremText());
        matrix.show(fresh == null ? List.of() : fresh.rows(),
                Optional.ofNullable(fresh).map(one -> one.machine().architecture()));
        actions.update(fresh);
        if (other) {
            // the caret may have come to its place before there was a row to choose
            editors.tellInstruction();
        }
        select();
        showDetail();
    }

    private void summarise(String text) {
        if (!text.equals(summary.getText())) {
            summary.setText(text);
            summary.setToolTipText(text.isEmpty() ? null : "Click to read what the theorems say");
            ((GridData) summary.getLayoutData()).exclude = text.isEmpty();
            summary.setVisible(!text.isEmpty());
            summary.getParent().layout(true);
        }
    }

    private void showDetail() {
        String hint = theoremText().isEmpty() ? "Choose a cell to see what shows its verdict." : "";
        beside.show(content == null ? ""
                : matrix.row().map(row -> CellText.of(row, matrix.column())).orElse(hint));
    }

    private void redraw() {
        if (!matrix.viewer().getControl().isDisposed()) {
            matrix.viewer().refresh();
            beside.updateFont();
        }
    }

    private Optional<Location> place(String instruction) {
        return content == null || content.model() == null ? Optional.empty()
                : content.machine().architecture().instruction(instruction)
                        .flatMap(one -> LoweredMachine.of(content.model()).declaration(one)).flatMap(Location::of);
    }

    /** The file that describes the chosen instruction. */
    @Override
    public ShowInContext getShowInContext() {
        return matrix.row().flatMap(row -> place(row.name()))
                .or(() -> content().map(one -> new Location(one.machine().uri(), 0, 0))).map(Location::shown)
                .orElseGet(() -> new ShowInContext(null, StructuredSelection.EMPTY));
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {IPageLayout.ID_PROJECT_EXPLORER};
    }

    /** The machine of the active editor with the instruction at its caret, or that of a chosen file. */
    @Override
    public boolean show(ShowInContext context) {
        Optional<URI> machine = ShownMachine.of(context);
        if (machine.isPresent()) {
            followsEditor = false;
            source.choose(machine.get());
            return true;
        }
        if (!(getSite().getPage().getActiveEditor() instanceof LanguageEditor editor)) {
            return false;
        }
        if (!followsEditor) {
            choose(Optional.empty());
        }
        wanted = ShownMachine.instruction(editor, context.getSelection()).orElse(null);
        select();
        return true;
    }

    /** Chooses the instruction that is wanted, as soon as there are rows. */
    private void select() {
        if (wanted != null && content != null) {
            matrix.select(wanted);
            wanted = null;
        }
    }

    private void open(String instruction) {
        Optional<Location> place = place(instruction);
        if (place.isPresent()) {
            try {
                place.get().open(getSite().getPage());
            } catch (PartInitException e) {
                TrapezeUi.log("Opening " + instruction, e);
            }
        }
    }
}
