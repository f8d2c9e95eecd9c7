package org.trapeze.isa.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.arch.Instruction;

/** An edit changes the instruction that it is made in, and that one only. */
class TextEditsTest {

    @Test
    void aStatementIsAppendedToOneInstruction() {
        IsaDocument document = IsaStandalone.create().library("tg");
        List<Instruction> before = document.architecture().orElseThrow().instructions();
        TextEdits edits = new TextEdits(document);
        int place = edits.instructions().size() / 2;
        edits.append(place, "if 1'1 == 1'1 { }");
        List<Instruction> after = edits.architecture().orElseThrow().instructions();
        List<String> changed = IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> after.get(i).name()).toList();
        assertEquals(List.of(edits.instructions().get(place)), changed);
    }

    @Test
    void whatIsWrongLeavesNoArchitecture() {
        TextEdits edits = new TextEdits(IsaStandalone.create().library("tg"));
        edits.append(0, "trap nothing");
        assertTrue(edits.architecture().isEmpty());
    }
}
