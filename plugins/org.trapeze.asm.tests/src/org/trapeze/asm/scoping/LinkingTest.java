package org.trapeze.asm.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.gasm.Constant;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.testing.Languages;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;

/** Words of a program lead to what they mean, in the program and in the description of its machine. */
class LinkingTest {
    private static final String TEXT = """
                    machine "tg"
            N       equ 4
                    org 16
            start:  LD r1, N*2+table(R15)
            more:   beq r1, r0, start
                    psw user, 0, 0, 0
            table:  word more, nothing
            """;

    private final XtextResourceSet resources = Languages.resources();

    @Test
    void aProgramNamesItsMachine() {
        XtextResource resource = load(TEXT);
        assertEquals("tg", ((Program) resource.getContents().getFirst()).getMachine().getName());
        assertTrue(resource.getErrors().isEmpty(), () -> resource.getErrors().toString());
    }

    @Test
    void mnemonicsAndDirectivesLeadIntoTheDescription() {
        assertEquals("LD", ((InstructionDeclaration) at("LD")).getName());
        assertEquals("BEQ", ((InstructionDeclaration) at("beq")).getName());
        assertEquals("psw", ((DirectiveDeclaration) at("psw")).getName());
    }

    @Test
    void registersAndModesLeadIntoTheDescription() {
        assertEquals("r", ((ComponentDeclaration) at("R15")).getName());
        assertEquals("user", ((ModeDeclaration) at("user")).getName());
    }

    @Test
    void labelsAndConstantsLeadToTheirDefinition() {
        assertEquals("table", ((Label) at("table")).getName());
        assertEquals("N", ((Constant) at("N*2")).getName());
        XtextResource resource = load(TEXT);
        EObject start = at(resource, TEXT.lastIndexOf("start"));
        assertSame(start, ((Program) resource.getContents().getFirst()).getElements().get(2));
    }

    @Test
    void aMachineBesideTheProgramIsPreferredToTheLibrarys() {
        Languages.load(resources, "tg.isa", "machine \"tg\" \"mine\"");
        assertEquals("mine", ((Program) load(TEXT).getContents().getFirst()).getMachine().getTitle());
    }

    @Test
    void operandsDecideWhichInstructionOfAMnemonicIsMeant() {
        Languages.load(resources, "two.isa", """
                machine "two" extends "tg"
                instruction LDI "load number" {
                  encode 0x70 d:4 0:20 n:32
                  syntax "ld" r[d] "," "#" signed n
                  r[d] = sext(n, 64)
                }
                """);
        XtextResource resource = load("machine \"two\"\nld r1, #5\n ld r1, 0(r2)\n ld ,");
        List<String> names = ((Program) resource.getContents().getFirst()).getElements().stream()
                .map(element -> ((InstructionDeclaration) ((Statement) element).getOperation()).getName()).toList();
        assertEquals(List.of("LDI", "LD", "LD"), names);
    }

    @Test
    void onlyAMissingMachineIsALinkingError() {
        assertEquals("there is no machine \"pdp-1\" in the project, beside this file or in the library",
                load("machine \"pdp-1\"\n x: foo bar").getErrors().getFirst().getMessage());
        assertTrue(load(TEXT).getErrors().isEmpty());
    }

    private EObject at(String word) {
        return at(load(TEXT), TEXT.indexOf(word));
    }

    private static EObject at(XtextResource resource, int offset) {
        EObject found = new EObjectAtOffsetHelper().resolveCrossReferencedElementAt(resource, offset);
        assertTrue(found != null && !found.eIsProxy(), () -> "nothing at "
                + NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset).getText());
        return found;
    }

    private XtextResource load(String text) {
        XtextResource resource = Languages.load(resources, "p" + resources.getResources().size() + ".gasm", text);
        EcoreUtil.resolveAll(resource);
        return resource;
    }
}
