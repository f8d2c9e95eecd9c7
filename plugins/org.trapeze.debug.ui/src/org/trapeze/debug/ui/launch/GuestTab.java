package org.trapeze.debug.ui.launch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.trapeze.debug.core.launch.GuestAttributes;
import org.trapeze.debug.core.launch.GuestFormat;
import org.trapeze.debug.core.launch.GuestSettings;
import org.trapeze.debug.ui.DebugUi;
import org.trapeze.library.Library;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.vmm.session.MonitorKind;

/** The launch dialog's main page: what runs, on what, under what, and how far. */
public final class GuestTab extends AbstractLaunchConfigurationTab {
    /** The width fields ask for, in pixels: the dialog opens narrower than its longest texts, and they grow with it. */
    private static final int FIELD = 120;
    private static final String AS_THE_GUEST_SAYS = "as the guest says";
    private static final List<MonitorKind> MONITORS = List.of(MonitorKind.values());

    private final SeenMachines machines = new SeenMachines(this::machinesFound);
    private Text guest;
    private Button binary;
    private Text address;
    private Combo machine;
    private Text storage;
    private Combo monitor;
    private Spinner depth;
    private Button stopAtEntry;
    private Text budget;

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        createGuest(group(page, "Guest", 3));
        createMachine(group(page, "Machine", 4));
        createMonitor(group(page, "Monitor", 4));
        createExecution(group(page, "Execution", 3));
        setControl(page);
        HelpContext.LAUNCH_TAB.on(page);
    }

    private static Group group(Composite parent, String title, int columns) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private Text text(Composite parent, String hint) {
        Text text = new Text(parent, SWT.BORDER);
        text.setMessage(hint);
        text.addModifyListener(event -> updateLaunchConfigurationDialog());
        field().applyTo(text);
        return text;
    }

    private static GridDataFactory field() {
        return GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(FIELD, SWT.DEFAULT);
    }

    private void createGuest(Composite parent) {
        label(parent, "&File:");
        guest = text(parent, "a source, an image or an executable in the workspace");
        Button browse = createPushButton(parent, "&Workspace...", null);
        browse.addListener(SWT.Selection, event -> GuestChooser.choose(getShell(), guest.getText())
                .ifPresent(this::chosen));
        binary = new Button(parent, SWT.CHECK);
        binary.setText("The file is &plain binary, to be loaded and started at address:");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(binary);
        binary.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
        address = text(parent, "0");
        address.setToolTipText("Storage address of the first unit, such as 4096 or 0x1000");
    }

    private void chosen(IFile file) {
        binary.setSelection(GuestFormat.of(file).isEmpty());
        guest.setText(file.getFullPath().toString());
    }

    private void createMachine(Composite parent) {
        label(parent, "&Machine:");
        machine = new Combo(parent, SWT.DROP_DOWN);
        machine.setItems(items(Library.machineNames()));
        machine.addModifyListener(event -> updateLaunchConfigurationDialog());
        field().applyTo(machine);
        label(parent, "&Storage:");
        storage = text(parent, "as the machine describes");
        storage.setToolTipText("Addressable units of the real machine, such as 65536 or 0x10000");
    }

    private static String[] items(Collection<String> names) {
        return Stream.concat(Stream.of(AS_THE_GUEST_SAYS), names.stream()).toArray(String[]::new);
    }

    /** There is an answer to which machines the guest's project sees: now the choice can be judged. */
    private void machinesFound(List<String> names) {
        if (machine.isDisposed()) {
            return;
        }
        String text = machine.getText();
        if (!List.of(machine.getItems()).equals(List.of(items(names)))) {
            // a text that is not an item survives the change only this way
            machine.setItems(items(names));
            machine.setText(text);
        }
        updateLaunchConfigurationDialog();
    }

    private void createMonitor(Composite parent) {
        label(parent, "M&onitor:");
        monitor = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        monitor.setItems(MONITORS.stream().map(GuestTab::label).toArray(String[]::new));
        monitor.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
        field().applyTo(monitor);
        label(parent, "Nesting &depth:");
        depth = new Spinner(parent, SWT.BORDER);
        depth.setValues(1, 1, GuestSettings.MAX_DEPTH, 0, 1, 5);
        depth.setToolTipText("How many monitors stand on one another, each on the virtual machine of the one below.");
        depth.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
    }

    private static String label(MonitorKind kind) {
        String title = kind == MonitorKind.NONE ? "none: the bare machine" : kind.id() + ": " + kind.title();
        return kind.isAvailable() ? title : title + " (not available yet)";
    }

    private void createExecution(Composite parent) {
        stopAtEntry = new Button(parent, SWT.CHECK);
        stopAtEntry.setText("Stop at &entry when debugging");
        stopAtEntry.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
        label(parent, "    &Instructions at most:");
        budget = text(parent, "any number");
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        GuestConfigurations.setDefaults(configuration, GuestChooser.present(window));
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            guest.setText(configuration.getAttribute(GuestAttributes.GUEST, ""));
            binary.setSelection(configuration.getAttribute(GuestAttributes.BINARY, false));
            address.setText(configuration.getAttribute(GuestAttributes.ADDRESS, ""));
            String name = configuration.getAttribute(GuestAttributes.MACHINE, "");
            machine.setText(name.isEmpty() ? AS_THE_GUEST_SAYS : name);
            storage.setText(configuration.getAttribute(GuestAttributes.STORAGE, ""));
            monitor.select(MonitorKind.of(configuration.getAttribute(GuestAttributes.MONITOR, MonitorKind.NONE.id()))
                    .map(MONITORS::indexOf).orElse(-1));
            depth.setSelection(configuration.getAttribute(GuestAttributes.DEPTH, 1));
            stopAtEntry.setSelection(configuration.getAttribute(GuestAttributes.STOP_AT_ENTRY, false));
            budget.setText(configuration.getAttribute(GuestAttributes.BUDGET, ""));
        } catch (CoreException e) {
            DebugUi.log("A launch configuration could not be read.", e);
        }
        enable();
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(GuestAttributes.GUEST, guest.getText().strip());
        configuration.setAttribute(GuestAttributes.BINARY, binary.getSelection());
        configuration.setAttribute(GuestAttributes.ADDRESS, address.getText().strip());
        String name = machine.getText().strip();
        configuration.setAttribute(GuestAttributes.MACHINE, name.equals(AS_THE_GUEST_SAYS) ? "" : name);
        configuration.setAttribute(GuestAttributes.STORAGE, storage.getText().strip());
        if (monitor.getSelectionIndex() >= 0) {
            configuration.setAttribute(GuestAttributes.MONITOR, MONITORS.get(monitor.getSelectionIndex()).id());
        }
        configuration.setAttribute(GuestAttributes.DEPTH, depth.getSelection());
        configuration.setAttribute(GuestAttributes.STOP_AT_ENTRY, stopAtEntry.getSelection());
        configuration.setAttribute(GuestAttributes.BUDGET, budget.getText().strip());
        GuestConfigurations.map(configuration);
        enable();
    }

    private void enable() {
        address.setEnabled(binary.getSelection());
        depth.setEnabled(monitor.getSelectionIndex() > 0);
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        try {
            GuestSettings settings = GuestSettings.of(configuration);
            Optional<String> problem = machines.problem(settings);
            setErrorMessage(problem.orElse(null));
            return problem.isEmpty();
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
            return false;
        }
    }

    @Override
    public String getName() {
        return "Guest";
    }

    @Override
    public String getId() {
        return "org.trapeze.debug.ui.guestTab";
    }

    @Override
    public Image getImage() {
        return DebugUi.image("guest");
    }
}
