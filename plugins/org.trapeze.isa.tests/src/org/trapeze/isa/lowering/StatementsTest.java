package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.lowered;
import static org.trapeze.isa.Descriptions.printed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements become. */
class StatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[a] = 1                       ; r[a] = 1",
        "timer = r[a]                   ; timer = r[a]",
        "mem[r[a]] = 8'7                ; mem[r[a]] = 7",
        "mem[r[a] : 16] = r[0]          ; mem[r[a]] = r[0]",
        "mem[r[a] : half] = 1           ; mem[r[a]] = 1",
        "phys[0] = 1                    ; phys[0] = 1",
        // parts keep the rest
        "r[a][7:0] = status             ; r[a] = (r[a][15:8] :: status)",
        "r[a][15:8] = 0                 ; r[a] = (0 :: r[a][7:0])",
        "status[3] = m                  ; status = ((status[7:4] :: m) :: status[2:0])",
        "status.level = 5               ; status = ((status[7] :: 5) :: status[3:0])",
        "r[a][15:0] = 3                 ; r[a] = 3",
        "m = user                       ; m = 1",
        "p[7:0] = 0                     ; p = (p[15:8] :: 0)",
        "halt                           ; halt",
        "unpredictable                  ; unpredictable",
        "trap illegal                   ; trap illegal(0)",
        "trap call(n)                   ; trap call(n)",
        "trap call(3)                   ; trap call(3)",
        "output(console, r[a][7:0])     ; output(console, r[a][7:0])",
    })
    void single(String source, String printed) {
        assertEquals(printed, lowered(source));
    }

    @Test
    void branches() {
        assertEquals("""
                if (m == 0) {
                  r[0] = 0
                } else {
                  if (m == 1) {
                    r[0] = 1
                  } else {
                    halt
                  }
                }""", lowered("if m == kernel { r[0] = 0 } else if m == user { r[0] = 1 } else { halt }"));
    }

    @Test
    void aConditionOfALaterBranchLoadsOnlyWhenItsTurnComes() {
        assertEquals("""
                if (m == 0) {
                  halt
                } else {
                  let t1 = mem[r[1] : 8]
                  if (t1 == 0) {
                    unpredictable
                  }
                }""", lowered("if m == kernel { halt } else if mem[r[1]] == 0 { unpredictable }"));
    }

    @Test
    void aLocalKeepsItsValueWhenStateChanges() {
        assertEquals("""
                let old = r[0]
                r[0] = r[1]
                r[1] = old""", lowered("let old = r[0]  r[0] = r[1]  r[1] = old"));
    }

    @Test
    void aLocalMayHideAnotherAndHaveAWidth() {
        assertEquals("""
                let x = r[0]
                let x = (x + 1)
                r[0] = x
                r[1] = 0xfe""", lowered("let x = r[0] let x : 16 = x + 1 r[0] = x let k = 0xfe r[1] = k"));
    }

    @Test
    void loopsAreUnrolled() {
        assertEquals("""
                r[1] = r[0]
                r[2] = r[1]
                r[3] = r[2]""", lowered("for i in 1 .. 3 { r[i] = r[i - 1] }"));
    }

    @Test
    void theEndsOfALoopMayDiffer() {
        assertEquals("""
                r[0] = 0
                r[1] = r[0]""", lowered("for i in 0 .. 1 { if i == 0 { r[i] = 0 } else { r[i] = r[i - 1] } }"));
    }

    @Test
    void loopsChooseBits() {
        assertEquals("""
                status = (status[7:4] :: r[0][3:0])
                status = (r[0][7:4] :: status[3:0])""",
                lowered("for i in 0 .. 1 { status[4 * i + 3 : 4 * i] = r[0][4 * i + 3 : 4 * i] }"));
    }

    @Test
    void aLoopMayHaveNoTurn() {
        assertEquals("halt", lowered("for i in 3 .. 2 { r[i] = 0 } halt"));
    }

    // ---- Calls ----

    @Test
    void aFunctionIsPutInItsPlace() {
        String functions = "function twice(x : 16) = x + x  function four(x : 16) : 16 = twice(x) + 2";
        assertEquals("""
                let x = (r[0] + 1)
                r[1] = ((x + x) + 2)""", printed(functions(functions, "r[1] = four(r[0] + 1)")));
    }

    @Test
    void aFunctionMayStandInItsOwnArgument() {
        assertEquals("""
                let x = r[0]
                let x = (x + 1)
                r[1] = (x + 1)""", printed(functions("function inc(x : 16) = x + 1", "r[1] = inc(inc(r[0]))")));
    }

    @Test
    void aProcedureGetsValues() {
        assertEquals("""
                let x = r[0]
                r[0] = 0
                r[1] = x""",
                printed(functions("procedure move(x : 16) { r[0] = 0  r[1] = x }", "move(r[0])")));
    }

    private static String functions(String declarations, String statements) {
        return instruction(statements).replace(SMALL, SMALL + declarations + "\n");
    }

    @Test
    void aFunctionReadsStorageOnlyWhereItsConditionWantsIt() {
        String printed = printed(instruction("status = at(r[a])").replace("instruction X",
                "function at(e : 16) : 8 = if e < 4 then r[e[1:0]][7:0] else mem[e]\ninstruction X"));
        assertTrue(printed.contains("} else {\n  let t1 = mem[e : 8]"), printed);
    }
}
