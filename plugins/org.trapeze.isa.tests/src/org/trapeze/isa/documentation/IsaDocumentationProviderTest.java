package org.trapeze.isa.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

/** Which comments document what. */
class IsaDocumentationProviderTest {
    private final Workspace workspace = new Workspace();
    private final Machine machine = Workspace.machine(workspace.file("doc.isa", """
            // The whole
            // machine.
            machine "doc"
            unit 8      // eight bits
            address 16

            // far away

            storage 16
            // ---- Registers ----
            general a : 8   /* trailing */
            general b : 8   // of b
            // above c
            general c : 8   // not this
            /* A block
             * of lines. */
            general d : 8
            // ==== Instructions ====
            // Adds.
            instruction ADD {
              encode 0x01   // the opcode
              // the destination
              r:8
            }
            general last : 8 // at the end"""));

    private String of(int declaration) {
        return workspace.get(IEObjectDocumentationProvider.class)
                .getDocumentation(machine.getDeclarations().get(declaration));
    }

    @Test
    void commentsAbove() {
        assertEquals("The whole\nmachine.",
                workspace.get(IEObjectDocumentationProvider.class).getDocumentation(machine));
        assertEquals("above c", of(5));
        assertEquals("A block\nof lines.", of(6));
        assertEquals("Adds.", of(7));
    }

    @Test
    void commentsBehind() {
        assertEquals("eight bits", of(0));
        assertEquals("trailing", of(3));
        assertEquals("of b", of(4));
        assertEquals("at the end", of(8));
    }

    @Test
    void whatDocumentsNothing() {
        assertNull(of(1));
        assertNull(of(2));
    }

    @Test
    void partsOfInstructions() {
        InstructionDeclaration add = (InstructionDeclaration) machine.getDeclarations().get(7);
        assertEquals("the destination", workspace.get(IEObjectDocumentationProvider.class)
                .getDocumentation(add.getEncoding().getItems().get(1)));
    }
}
