package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
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
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.navigation.Location;

/**
 * The matrix of a machine's instructions and their classes, with what the theorems say above and what shows the chosen
 * cell's verdict below. Follows the active editor unless a machine is chosen. What it shows is made elsewhere, see
 * {@link ViewSource}; this only draws.
 */
public class ClassificationView extends ViewPart implements IShowInSource, IShowInTarget, IShowInTargetList {
    /** The id of the view. */
    public static final String ID = "org.trapeze.ui.classification.view";

    private static final int[] THEOREMS_AND_REST = {1, 3};
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
    private Label status;
    private Text words;
    private ScrolledComposite theoremArea;
    private Link theorems;
    private MatrixTable matrix;
    private StyledText detail;
    private ViewContent content;
    private boolean followsEditor = true;
    private String wanted;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        HelpContext.CLASSIFICATION_VIEW.on(parent);
        head(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        theorems(sash);
        SashForm inner = new SashForm(sash, SWT.HORIZONTAL);
        inner.addListener(SWT.Resize, event -> turn(inner));
        matrix = new MatrixTable(inner, this::showDetail);
        matrix.viewer().addDoubleClickListener(event -> matrix.row().ifPresent(row -> open(row.name())));
        detail = new StyledText(inner, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        detail.setAlwaysShowScrollBars(false);
        detail.setFont(JFaceResources.getTextFont());
        detail.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        inner.setWeights(MATRIX_AND_DETAIL);
        sash.setWeights(THEOREMS_AND_REST);
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
        status = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        words = new Text(head, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        words.setMessage("Filter, such as: not privileged location");
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(words);
        words.addModifyListener(event -> filter());
    }

    private void theorems(Composite parent) {
        theoremArea = new ScrolledComposite(parent, SWT.V_SCROLL);
        theoremArea.setExpandHorizontal(true);
        theorems = new Link(theoremArea, SWT.NONE);
        theorems.addListener(SWT.Selection, event -> {
            matrix.select(event.text);
            open(event.text);
        });
        theoremArea.setContent(theorems);
        theoremArea.addListener(SWT.Resize, event -> layoutTheorems());
    }

    private void layoutTheorems() {
        theorems.setSize(theorems.computeSize(theoremArea.getClientArea().width, SWT.DEFAULT));
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
        return detail.getText();
    }

    /** {@return what the theorems say, with links} */
    String theoremText() {
        return theorems.getText();
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
        content = fresh;
        status.setText(fresh == null
                ? "No machine. Open a machine or a guest, or choose a machine from the menu of this view."
                : fresh.status());
        String verdicts = fresh == null ? "" : fresh.theoremText();
        if (!verdicts.equals(theorems.getText())) {
            theorems.setText(verdicts);
            layoutTheorems();
        }
        matrix.show(fresh == null ? List.of() : fresh.rows(),
                Optional.ofNullable(fresh).map(one -> one.machine().architecture()));
        actions.update(fresh);
        select();
        showDetail();
    }

    private void showDetail() {
        String text = content == null ? "" : matrix.row().map(row -> CellText.of(row, matrix.column()))
                .orElse("Choose a cell to see what shows its verdict.");
        if (!text.equals(detail.getText())) {
            detail.setText(text);
        }
    }

    private void redraw() {
        if (!matrix.viewer().getControl().isDisposed()) {
            matrix.viewer().refresh();
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
        Optional<IFile> file = matrix.row().flatMap(row -> place(row.name())).map(Location::uri)
                .or(() -> content().map(one -> one.machine().uri())).flatMap(ResourceUris::file);
        return new ShowInContext(null, file.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {IPageLayout.ID_PROJECT_EXPLORER};
    }

    /** The machine of the active editor with the instruction at its caret, or that of a chosen file. */
    @Override
    public boolean show(ShowInContext context) {
        Optional<URI> machine = ShownMachine.of(context.getSelection());
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
