package org.trapeze.isa.lowering;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.model.MachineView;

/** The machine's declarations as the IR has them. What is declared wrongly is absent. */
final class Symbols {
    private final MachineView view;
    private final Map<EObject, Object> declared = new IdentityHashMap<>();
    private final Map<EObject, Optional<Value>> constants = new IdentityHashMap<>();
    private Function<ConstantDeclaration, Value> resolve = constant -> null;
    private final Map<EObject, NameTable> elementNames = new IdentityHashMap<>();
    private StorageShape shape = new StorageShape(8, 8, 32, 1, true);
    private int codeWidth = 1;
    private int programAddressWidth;
    private Set<StateComponent> relocating = Set.of();
    private StateComponent pc;
    private StateComponent mode;

    Symbols(MachineView view) {
        this.view = view;
    }

    /** {@return what holds where a declaration is meant, which an extension may have replaced} */
    <T extends EObject> T current(T declaration) {
        return declaration == null ? null : view.current(declaration);
    }

    void put(EObject declaration, Object meaning) {
        declared.put(declaration, meaning);
    }

    StateComponent component(ComponentDeclaration declaration) {
        return (StateComponent) declared.get(current(declaration));
    }

    Mode mode(ModeDeclaration declaration) {
        return (Mode) declared.get(current(declaration));
    }

    Cause cause(CauseDeclaration declaration) {
        return (Cause) declared.get(declaration);
    }

    /** {@return the number that a constant stands for, with or without a width; null where it is broken} */
    Value constant(ConstantDeclaration named) {
        ConstantDeclaration declaration = current(named);
        if (!constants.containsKey(declaration)) {
            // Constants may use each other in any order.
            Value value = resolve.apply(declaration);
            constants.putIfAbsent(declaration, Optional.ofNullable(value));
        }
        return constants.get(declaration).orElse(null);
    }

    void constants(Function<ConstantDeclaration, Value> how) {
        resolve = how;
    }

    /** {@return a table of names, or null where it is broken} */
    NameTable names(NamesDeclaration declaration) {
        return (NameTable) declared.get(current(declaration));
    }

    /** {@return the names of the elements of a component} */
    NameTable elementNames(ComponentDeclaration declaration) {
        return elementNames.getOrDefault(current(declaration), NameTable.NONE);
    }

    void elementNames(ComponentDeclaration declaration, NameTable names) {
        elementNames.put(declaration, names);
    }

    Device device(DeviceDeclaration declaration) {
        return (Device) declared.get(declaration);
    }

    /** {@return the forms of an operand, or null where they are broken} */
    @SuppressWarnings("unchecked")
    List<OperandForm> forms(OperandDeclaration declaration) {
        return (List<OperandForm>) declared.get(declaration);
    }

    /** {@return the storage's shape; where the description's is broken, some shape to go on with} */
    StorageShape shape() {
        return shape;
    }

    void shape(StorageShape known) {
        shape = known;
    }

    /** {@return bits of the addresses that translation takes; where it does not say, those of absolute addresses} */
    int programAddressWidth() {
        return programAddressWidth == 0 ? shape.addressBits() : programAddressWidth;
    }

    /** {@return whether translation says how wide the addresses are that it takes} */
    boolean limitsProgramAddresses() {
        return programAddressWidth != 0;
    }

    void programAddressWidth(int width) {
        programAddressWidth = width;
    }

    /** {@return the relocation registers by which translation finds absolute addresses} */
    Set<StateComponent> relocating() {
        return relocating;
    }

    void translation(Translation translation) {
        relocating = Relocating.by(translation);
    }

    /** {@return bits of the code that trap delivery takes} */
    int codeWidth() {
        return codeWidth;
    }

    void codeWidth(int width) {
        codeWidth = width;
    }

    /** {@return the mode component, or null where there is not exactly one} */
    StateComponent mode() {
        return mode;
    }

    void mode(StateComponent component) {
        mode = component;
    }

    /** {@return the program counter, or null where there is not exactly one} */
    StateComponent pc() {
        return pc;
    }

    void pc(StateComponent component) {
        pc = component;
    }
}
