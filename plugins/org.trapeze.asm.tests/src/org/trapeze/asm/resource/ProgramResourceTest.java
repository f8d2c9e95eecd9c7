package org.trapeze.asm.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.testing.Languages;

/** What the index knows of a program, and how its elements are addressed. */
class ProgramResourceTest {
    private final XtextResource resource =
            Languages.load(Languages.resources(), "p.gasm", "machine \"tg\"\na: b: ld r1, a(r2)\nN = 3\n frob");
    private final Program program = (Program) resource.getContents().getFirst();

    @Test
    void elementsAreAddressedByPosition() {
        for (int i = 0; i < program.getElements().size(); i++) {
            String fragment = resource.getURIFragment(program.getElements().get(i));
            assertEquals("//@elements." + i, fragment);
            assertSame(program.getElements().get(i), resource.getEObject(fragment));
        }
        assertEquals("/", resource.getURIFragment(program));
    }

    @Test
    void positionsFollowTheText() {
        resource.update(resource.getParseResult().getRootNode().getText().indexOf("a:"), 2, "");
        Program edited = (Program) resource.getContents().getFirst();
        assertEquals("//@elements.0", resource.getURIFragment(edited.getElements().getFirst()));
    }

    @Test
    void programsExportNothing() {
        assertFalse(description().getExportedObjects().iterator().hasNext());
    }

    @Test
    void usesOfTheDescriptionAreIndexedButNotItsRegisters() {
        EcoreUtil.resolveAll(resource);
        List<EReference> references = StreamSupport
                .stream(description().getReferenceDescriptions().spliterator(), false)
                .map(IReferenceDescription::getEReference).toList();
        assertEquals(List.of(GasmPackage.Literals.PROGRAM__MACHINE, GasmPackage.Literals.STATEMENT__OPERATION),
                references);
    }

    private IResourceDescription description() {
        return Languages.guest().getResourceDescriptionManager().getResourceDescription(resource);
    }
}
