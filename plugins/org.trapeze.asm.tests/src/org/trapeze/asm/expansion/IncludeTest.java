package org.trapeze.asm.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.TestMachines;

/** Included files stand where they are included. */
class IncludeTest {

    @Test
    void theLinesStandInThePlaceOfTheClause() {
        Assembly assembly = assemble("byte 1\ninclude \"a\"\nbyte n", Map.of("a", "byte 2\nn = 3"));
        assertEquals("0: 1 2 3", Assemblies.units(assembly.image().orElseThrow()));
    }

    @Test
    void macrosAndNamesOfTheFileCanBeUsed() {
        Assembly assembly = assemble("include \"lib\"\nsay 5\njmp sub",
                Map.of("lib", "macro say n\nbyte n\nendm\nsub: nop"));
        assertEquals("0: 0 5 c2 0 0", Assemblies.units(assembly.image().orElseThrow()));
    }

    @Test
    void filesIncludeFiles() {
        Assembly assembly = assemble("include \"a\"", Map.of("a", "include \"b\"\nbyte 1", "b", "byte 2"));
        assertEquals("0: 2 1", Assemblies.units(assembly.image().orElseThrow()));
        assertEquals("[b:1, a:2]", assembly.image().get().lines().entries().stream()
                .map(entry -> entry.file() + ":" + entry.line()).toList().toString());
    }

    @Test
    void localLabelsOfAFileStayItsOwn() {
        Assembly assembly = assemble("f: nop\n.x: include \"a\"\nbyte .x", Map.of("a", "g: nop\n.x: byte .x"));
        assertEquals("0: 0 0 2 1", Assemblies.units(assembly.image().orElseThrow()));
    }

    @Test
    void mistakesNameTheFileAndTheClause() {
        Assembly assembly = assemble("nop\n  include \"a\"", Map.of("a", "nop\n include \"b\"", "b", "byte x"));
        var problem = assembly.problems().stream().filter(each -> each.code().equals(ProblemCodes.UNDEFINED_SYMBOL))
                .findFirst().orElseThrow();
        assertEquals("b:1:6: error: 'x' is not defined", problem.toString());
        assertEquals("14 3", problem.mainOffset() + " " + problem.mainLength());
    }

    @Test
    void missingAndCircularFiles() {
        assertEquals("1:9 there is no file 'no' that can be read; names are relative to the folder of this file",
                problems("include \"no\"", Map.of()));
        assertEquals("1:9 'a' would include itself", problems("include \"a\"", Map.of("a", "include \"a\"")));
        assertEquals("1:1 the name of a file is expected in quotation marks: include \"FILE\"\n"
                + "2:9 the name of a file is expected in quotation marks: include \"FILE\"\n"
                + "3:9 the closing \" is missing", problems("include\ninclude x\ninclude \"a", Map.of()));
        assertEquals("1:13 nothing follows '\"a\"' in its line", problems("include \"a\" b", Map.of("a", "")));
    }

    @Test
    void aMissingFileIsSaidOnceAndNamesThatItMayDefineAreNoMistakes() {
        assertEquals("2:9 there is no file 'no' that can be read; names are relative to the folder of this file",
                problems("n = m\ninclude \"no\"\nsay 1\nbyte x, n\nspace y\ninclude \"no\"", Map.of()));
    }

    @Test
    void definitionsEndInTheirFile() {
        assertEquals("1:1 this macro does not end: a line with endm is missing",
                problems("include \"a\"\nnop", Map.of("a", "macro m\nnop")));
    }

    @Test
    void includedFilesMayNameTheSameMachine() {
        assertEquals("", problems("machine \"bytes\"\ninclude \"a\"", Map.of("a", "machine \"bytes\"\nnop")));
        assertTrue(problems("machine \"bytes\"\ninclude \"a\"", Map.of("a", "machine \"words\"\nnop"))
                .contains("all of a program is for one machine; it is \"bytes\" already"));
    }

    private static Assembly assemble(String text, Map<String, String> files) {
        Includes includes = (name, from) -> Optional.ofNullable(files.get(name))
                .map(file -> new SourceText(name, file));
        return Assembler.assemble(new SourceText("main", text), TestMachines.bytes(), includes);
    }

    private static String problems(String text, Map<String, String> files) {
        return assemble(text, files).problems().stream()
                .filter(problem -> !List.of(ProblemCodes.ENTRY).contains(problem.code()))
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .collect(Collectors.joining("\n"));
    }
}
