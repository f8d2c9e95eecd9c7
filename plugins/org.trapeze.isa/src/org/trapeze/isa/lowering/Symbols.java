package org.trapeze.isa.lowering;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;

/** The machine's declarations as the IR has them. What is declared wrongly is absent. */
final class Symbols {
    private final Map<EObject, Object> declared = new IdentityHashMap<>();
    private StorageShape shape = new StorageShape(8, 8, 32, 1, true);
    private int codeWidth = 1;
    private int programAddressWidth;
    private StateComponent pc;
    private StateComponent mode;

    void put(EObject declaration, Object meaning) {
        declared.put(declaration, meaning);
    }

    StateComponent component(ComponentDeclaration declaration) {
        return (StateComponent) declared.get(declaration);
    }

    Mode mode(ModeDeclaration declaration) {
        return (Mode) declared.get(declaration);
    }

    Cause cause(CauseDeclaration declaration) {
        return (Cause) declared.get(declaration);
    }

    Device device(DeviceDeclaration declaration) {
        return (Device) declared.get(declaration);
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
