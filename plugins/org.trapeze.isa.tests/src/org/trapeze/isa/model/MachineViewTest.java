package org.trapeze.isa.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Workspace.edit;
import static org.trapeze.isa.Workspace.machine;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.lowering.LoweredMachine;

/** A machine as a whole: mnemonics with inheritance, and the way between description and architecture. */
class MachineViewTest {
    private final Workspace workspace = new Workspace();
    private final XtextResource base = workspace.file("base.isa", SMALL + """
            instruction A1 { encode 0x01 syntax "Move" halt }
            instruction A2 { encode 0x02 r:8 syntax "move" unsigned r halt }
            instruction B { encode 0x03 syntax "stop" halt }
            """);
    private final XtextResource extension = workspace.file("ext.isa", """
            machine "ext" extends "small"
            instruction B { encode 0x04 syntax "end" halt }
            """);

    private static List<String> names(List<InstructionDeclaration> instructions) {
        return instructions.stream().map(InstructionDeclaration::getName).toList();
    }

    @Test
    void mnemonicsInAnyCase() {
        MachineView view = MachineView.of(machine(extension));
        assertEquals(List.of("A1", "A2"), names(view.instructions("MOVE")));
        assertEquals(List.of("B"), names(view.instructions("end")));
        assertEquals(List.of(), names(view.instructions("stop")));
        assertEquals(List.of("move", "end"), List.copyOf(view.mnemonics()));
        assertEquals(List.of("move", "stop"), List.copyOf(MachineView.of(machine(base)).mnemonics()));
    }

    @Test
    void viewsLastUntilAnEdit() {
        MachineView view = MachineView.of(machine(extension));
        assertSame(view, MachineView.of(machine(extension)));
        edit(base, "\"Move\"", "\"copy\"");
        assertEquals(List.of("A1"), names(MachineView.of(machine(extension)).instructions("copy")));
    }

    @Test
    void namesAreInherited() {
        MachineNames names = MachineView.of(machine(extension)).names();
        assertEquals(machine(base).getDeclarations().stream()
                .filter(DeviceDeclaration.class::isInstance).findFirst().orElseThrow(),
                names.get(MachineNames.Space.DEVICE, "console"));
        assertSame(MachineView.of(machine(extension)).instructions("end").getFirst(),
                names.get(MachineNames.Space.INSTRUCTION, "B"));
    }

    @Test
    void fromDescriptionToArchitectureAndBack() {
        MachineView view = MachineView.of(machine(extension));
        LoweredMachine lowered = LoweredMachine.of(machine(extension));
        for (InstructionDeclaration declaration : view.instructions()) {
            var instruction = lowered.instruction(declaration).orElseThrow();
            assertEquals(declaration.getName(), instruction.name());
            assertSame(declaration, lowered.declaration(instruction).orElseThrow());
        }
        InstructionDeclaration replaced = MachineView.of(machine(base)).instructions("stop").getFirst();
        assertTrue(lowered.instruction(replaced).isEmpty());
    }
}
