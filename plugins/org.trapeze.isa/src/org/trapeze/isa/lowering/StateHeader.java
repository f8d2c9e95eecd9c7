package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Field;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.FieldDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers modes, components and devices, and makes them known to bodies. */
final class StateHeader {
    private final MachineView view;
    private final Problems problems;
    private final Limits limits;
    private final Symbols symbols;
    private final List<StateComponent> components = new ArrayList<>();
    private final List<Mode> modes = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();

    StateHeader(MachineView view, Problems problems, Symbols symbols) {
        this.view = view;
        this.problems = problems;
        this.symbols = symbols;
        this.limits = new Limits(problems);
    }

    void lower() {
        view.all(ComponentDeclaration.class).forEach(this::component);
        view.all(ModeList.class).forEach(list -> modes(list));
        view.all(DeviceDeclaration.class).forEach(this::device);
    }

    List<StateComponent> components() {
        return components;
    }

    List<Mode> modes() {
        return modes;
    }

    List<Device> devices() {
        return devices;
    }

    // ---- Components ----

    private void component(ComponentDeclaration declaration) {
        Optional<Integer> width = limits.small(declaration, IsaPackage.Literals.COMPONENT_DECLARATION__WIDTH, 1,
                StateComponent.MAX_WIDTH, "The width of a component");
        int count = declaration.getCount() == null ? 1
                : limits.small(declaration, IsaPackage.Literals.COMPONENT_DECLARATION__COUNT, 1, Limits.MAX_COUNT,
                        "The number of elements").orElse(0);
        if (width.isEmpty() || count == 0 || declaration.getName() == null) {
            return;
        }
        Optional<Banking> banking = new BankLowering(view, problems).lower(declaration, count);
        StateComponent component = new StateComponent(declaration.getName(), kind(declaration.getKind()), width.get(),
                count * banking.map(Banking::banks).orElse(1), fields(declaration, width.get()), components.size(),
                banking);
        components.add(component);
        symbols.put(declaration, component);
        symbols.elementNames(declaration, new NamesLowering(symbols, problems).elements(declaration, count));
        checkSingle(declaration, component);
    }

    private void checkSingle(ComponentDeclaration declaration, StateComponent component) {
        boolean single = component.kind() == StateKind.PC || component.kind() == StateKind.MODE;
        if (single && declaration.getCount() != null) {
            problems.error(declaration, IsaPackage.Literals.COMPONENT_DECLARATION__COUNT, IssueCodes.WRONG_KIND,
                    "The " + declaration.getKind().getLiteral() + " component has no elements");
        } else if (component.kind() == StateKind.PC && symbols.pc() == null) {
            symbols.pc(component);
        } else if (component.kind() == StateKind.MODE && symbols.mode() == null) {
            symbols.mode(component);
        }
    }

    private List<Field> fields(ComponentDeclaration declaration, int width) {
        List<Field> fields = new ArrayList<>();
        for (FieldDeclaration field : declaration.getFields()) {
            BitRange bits = BitRange.of(field.getHigh(), field.getLow());
            if (field.getHigh() != null && (bits == null || bits.high() >= width)) {
                problems.error(field, IsaPackage.Literals.FIELD_DECLARATION__HIGH, IssueCodes.RANGE,
                        "The bits of " + Problems.shown(declaration.getName()) + " are [" + (width - 1)
                                + ":0], the more significant first");
            } else if (bits != null && field.getName() != null) {
                fields.add(new Field(field.getName(), bits.high(), bits.low()));
            }
        }
        return fields;
    }

    private static StateKind kind(ComponentKind kind) {
        return switch (kind) {
            case GENERAL -> StateKind.GENERAL;
            case PC -> StateKind.PC;
            case MODE -> StateKind.MODE;
            case RELOCATION -> StateKind.RELOCATION;
            case RESOURCE -> StateKind.RESOURCE;
        };
    }

    // ---- Modes and devices ----

    private void modes(ModeList list) {
        Mode below = list.getAbove() == null ? null : symbols.mode(list.getAbove());
        if (list.getAbove() != null && below == null && !list.getAbove().eIsProxy()) {
            problems.error(list, IsaPackage.Literals.MODE_LIST__ABOVE, IssueCodes.WRONG_KIND,
                    "'" + list.getAbove().getName() + "' is no mode that is declared before these");
        }
        int place = below == null ? modes.size() : modes.indexOf(below);
        for (ModeDeclaration declaration : list.getModes()) {
            Optional<Mode> mode = mode(declaration);
            if (mode.isPresent()) {
                modes.add(place++, mode.get());
            }
        }
    }

    private Optional<Mode> mode(ModeDeclaration declaration) {
        Optional<Long> value = limits.number(declaration, IsaPackage.Literals.MODE_DECLARATION__VALUE, 0, modeLimit(),
                "The value of a mode, which the mode component must hold,");
        if (value.isEmpty() || declaration.getName() == null) {
            return Optional.empty();
        }
        if (modes.stream().anyMatch(other -> other.value() == value.get())) {
            problems.error(declaration, IsaPackage.Literals.MODE_DECLARATION__VALUE, IssueCodes.DUPLICATE,
                    "Another mode has the value " + value.get() + " already");
            return Optional.empty();
        }
        Mode mode = new Mode(declaration.getName(), value.get());
        symbols.put(declaration, mode);
        return Optional.of(mode);
    }

    private long modeLimit() {
        int width = components.stream().filter(component -> component.kind() == StateKind.MODE)
                .mapToInt(StateComponent::width).findFirst().orElse(Long.SIZE);
        return width >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << width) - 1;
    }

    private void device(DeviceDeclaration declaration) {
        limits.small(declaration, IsaPackage.Literals.DEVICE_DECLARATION__WIDTH, 1, StateComponent.MAX_WIDTH,
                "The width of a device").filter(width -> declaration.getName() != null).ifPresent(width -> {
                    Device device = new Device(declaration.getName(), width);
                    devices.add(device);
                    symbols.put(declaration, device);
                });
    }
}
