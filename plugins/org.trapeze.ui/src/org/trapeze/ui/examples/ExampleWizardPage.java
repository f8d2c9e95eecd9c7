package org.trapeze.ui.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.trapeze.ui.creation.ProjectPlan;

/** Asks which example, of those for each machine, and how the project is to be called. */
final class ExampleWizardPage extends WizardPage {
    private static final int TREE_HEIGHT = 220;
    private static final int TEXT_HEIGHT = 120;
    private static final int WIDTH = 560;

    private final Map<String, List<Example>> byMachine =
            Example.all().stream().collect(Collectors.groupingBy(Example::machine, TreeMap::new, Collectors.toList()));
    private TreeViewer tree;
    private Text description;
    private Text name;

    ExampleWizardPage() {
        super("example", "Trapeze Example", null);
        setDescription("Create a project with a guest that is ready to be run and changed.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        label(page, "&Examples, by machine:", 2);
        tree = new TreeViewer(page, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, TREE_HEIGHT).applyTo(tree.getControl());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(LabelProvider.createTextProvider(
                one -> one instanceof Example example ? example.name() : one.toString()));
        label(page, "&Description:", 2);
        description = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, TEXT_HEIGHT).applyTo(description);
        label(page, "&Project name:", 1);
        name = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addListener(SWT.Modify, event -> check());
        tree.addSelectionChangedListener(event -> chosen());
        tree.setInput(byMachine);
        tree.expandAll();
        Example.all().stream().findFirst().ifPresent(first -> tree.setSelection(new StructuredSelection(first), true));
        setControl(page);
        check();
    }

    private static void label(Composite page, String text, int columns) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().span(columns, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private void chosen() {
        description.setText(example().map(Example::description).orElse(""));
        example().ifPresent(example -> name.setText(freeName(example.name())));
        check();
    }

    /** {@return the name, with a number where there is such a project already} */
    private static String freeName(String wanted) {
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
                .filter(candidate -> problem(candidate).isEmpty()).findFirst().orElseThrow();
    }

    /** {@return the example chosen} */
    Optional<Example> example() {
        return Optional.ofNullable(tree.getStructuredSelection().getFirstElement()).filter(Example.class::isInstance)
                .map(Example.class::cast);
    }

    /** {@return the name for the project} */
    String projectName() {
        return name.getText().strip();
    }

    private void check() {
        boolean chosen = example().isPresent();
        Optional<String> problem = problem(projectName());
        setErrorMessage(problem.orElse(null));
        setMessage(chosen ? null : "Choose an example.");
        setPageComplete(problem.isEmpty() && chosen);
    }

    private static Optional<String> problem(String project) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus status = workspace.validateName(project, IResource.PROJECT);
        if (!status.isOK()) {
            return Optional.of(status.getMessage());
        }
        return workspace.getRoot().getProject(project).exists()
                ? Optional.of("There is a project with this name already.")
                : new ProjectPlan(project, Optional.empty(), List.of()).problem();
    }

    /** Machines, with their examples below. */
    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return byMachine.keySet().toArray();
        }

        @Override
        public Object[] getChildren(Object machine) {
            return byMachine.getOrDefault(machine, List.of()).toArray();
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof String;
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Example example ? example.machine() : null;
        }
    }
}
