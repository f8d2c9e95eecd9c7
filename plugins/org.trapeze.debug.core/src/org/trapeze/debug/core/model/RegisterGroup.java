package org.trapeze.debug.core.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.trapeze.ir.decl.StateComponent;

/** All the registers of one machine: the real one, or a virtual one as its software sees it. */
final class RegisterGroup extends GuestElement implements IRegisterGroup {
    private final String name;
    private final int level;
    private final List<CellVariable> registers;

    RegisterGroup(GuestTarget target, String name, int level) {
        super(target);
        this.name = name;
        this.level = level;
        registers = target.architecture().components().stream().flatMap(component -> cells(level, component))
                .map(cell -> new CellVariable(target, cell)).toList();
    }

    private static Stream<Cell> cells(int level, StateComponent component) {
        return IntStream.range(0, component.count()).mapToObj(element -> Cell.of(level, component, element));
    }

    int level() {
        return level;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IRegister[] getRegisters() {
        return registers.toArray(IRegister[]::new);
    }

    @Override
    public boolean hasRegisters() {
        return !registers.isEmpty();
    }
}
