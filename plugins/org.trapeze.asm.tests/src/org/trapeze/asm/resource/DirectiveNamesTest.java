package org.trapeze.asm.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.expansion.Expander;
import org.trapeze.asm.gasm.Constant;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.testing.Languages;

/** Names that are words of the language as well mean the same to editor and assembler. */
class DirectiveNamesTest {
    private static final String HEADER = "machine \"tg\"\n";

    /** One for all, so that the machine is read once. */
    private final XtextResourceSet resources = Languages.resources();

    @Test
    void theSameNamesAreDefined() {
        List<String> wrong = new ArrayList<>();
        words().forEach(word -> {
            for (String line : List.of("%s:", "%s: halt", "a: %s: halt", "%s equ 4", "%s = 4", "%s EQU 4", "a: %s = 1",
                    "%s", "%s 4", "%s x", "%s + 1", "halt %s", "%s %s", "%s:\n b %s", "macro m\n%s = 1\nendm",
                    "macro m\n%s:\nendm")) {
                String text = HEADER + line.replace("%s", word) + "\n";
                List<String> model = byModel(text);
                if (!model.equals(byAssembler(text))) {
                    wrong.add(text + model + " but " + byAssembler(text));
                }
            }
        });
        assertEquals(List.of(), wrong, () -> String.join("\n\n", wrong));
    }

    @Test
    void macrosAreDefinedInAnyCaseOfLetters() {
        for (String word : List.of("macro", "MACRO", "Macro", "mAcRo", ".macro", ".Macro")) {
            XtextResource resource = load(HEADER + word + " m x\n li r0, x\nEndm\n m 3\n");
            Program program = (Program) resource.getContents().getFirst();
            assertEquals(1, program.getElements().stream().filter(Macro.class::isInstance).count(), word);
            assertEquals(List.of(), resource.getErrors(), word);
        }
    }

    @Test
    void aLabelNamedLikeADirectiveIsFound() {
        Program program = (Program) load(HEADER + "include: halt\n b include\n").getContents().getFirst();
        EcoreUtil.resolveAll(program);
        assertEquals(program.getElements().getFirst(),
                ((Statement) program.getElements().get(2)).getSymbols().getFirst());
    }

    private static Stream<String> words() {
        return Stream.concat(Directive.words().stream(), Stream.of("equ", "machine")).flatMap(word -> Stream.of(word,
                word.toUpperCase(Locale.ROOT), word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)))
                .flatMap(word -> Stream.of(word, "." + word));
    }

    /** Labels and constants outside of macros, with their kinds. */
    private List<String> byModel(String text) {
        List<String> names = new ArrayList<>();
        boolean inMacro = false;
        for (Element element : ((Program) load(text).getContents().getFirst()).getElements()) {
            if (!inMacro && element instanceof Label label) {
                names.add(label.getName() + ":");
            } else if (!inMacro && element instanceof Constant constant) {
                names.add(constant.getName() + " =");
            }
            inMacro |= element instanceof Macro;
        }
        return names;
    }

    private static List<String> byAssembler(String text) {
        SourceText source = new SourceText("test", text);
        List<String> names = new ArrayList<>();
        for (Item item : Expander.expand(new SourceMap(source), List.of("halt", "b")::contains,
                Includes.NONE, new Problems(source))) {
            if (item instanceof Item.Label label) {
                names.add(plain(label.first().text()) + ":");
            } else if (item instanceof Item.Constant constant) {
                names.add(plain(constant.first().text()) + " =");
            }
        }
        return names;
    }

    /** The model keeps local names as they are written. */
    private static String plain(String name) {
        return name.startsWith("a.") ? name.substring(1) : name;
    }

    private XtextResource load(String text) {
        XtextResource resource = Languages.load(resources, "p" + resources.getResources().size() + ".gasm", text);
        EcoreUtil.resolveAll(resource);
        return resource;
    }
}
