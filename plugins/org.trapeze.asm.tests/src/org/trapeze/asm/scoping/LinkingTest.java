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
    void namesOfIncludedFilesLeadThere() {
        XtextResource lib = Languages.load(resources, "lib.gasm", "macro say n\n add r1, r1, n\nendm\nsub: halt\n");
        String text = "machine \"tg\"\ninclude \"lib.gasm\"\nSAY r2\n br sub\n";
        XtextResource program = load(text);
        assertSame(lib.getContents().getFirst(), at(program, text.indexOf("\"lib")));
        assertSame(((Program) lib.getContents().getFirst()).getElements().getFirst(), at(program, text.indexOf("SAY")));
        assertEquals("sub", ((Label) at(program, text.indexOf("sub"))).getName());
    }

    @Test
    void filesMayIncludeEachOtherWhileTheyAreEdited() {
        Languages.load(resources, "a.gasm", "include \"b.gasm\"\na: nop");
        Languages.load(resources, "b.gasm", "include \"a.gasm\"\nb: nop");
        String text = "machine \"tg\"\ninclude \"a.gasm\"\n word a, b";
        assertEquals("b", ((Label) at(load(text), text.lastIndexOf('b'))).getName());
    }

    @Test
    void localNamesLeadToTheOneInTheirPlace() {
        String text = "machine \"tg\"\nmacro m\n.x: nop\n word .x\nendm\nf: nop\n.x: nop\n word .x\ng: nop\n.x: m\n "
                + "word .x";
        XtextResource program = load(text);
        int inMacro = text.indexOf("word .x") + 5;
        int inF = text.indexOf("word .x", inMacro) + 5;
        int inG = text.lastIndexOf(".x");
        assertEquals(3, line(at(program, inMacro)));
        assertEquals(7, line(at(program, inF)));
        assertEquals(10, line(at(program, inG)));
    }

    private static int line(EObject element) {
        return NodeModelUtils.getNode(element).getStartLine();
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

    @Test
    void aMachineIsNamedWithoutItsFilesExtension() {
        assertEquals("there is no machine \"tg.isa\" in the project, beside this file or in the library; "
                + "a machine is named without .isa", load("machine \"tg.isa\"").getErrors().getFirst().getMessage());
    }

    @Test
    void theNameOfAMissingMachineIsShownLegibly() {
        assertEquals("there is no machine \"a<U+0009>b\" in the project, beside this file or in the library",
                load("machine \"a\tb\"").getErrors().getFirst().getMessage());
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
