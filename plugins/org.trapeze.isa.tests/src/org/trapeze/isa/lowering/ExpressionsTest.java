package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.lowered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions become. */
class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        // operators and their precedence
        "r[1] + r[2] * r[3]             ; (r[1] + (r[2] * r[3]))",
        "r[1] - r[2] - r[3]             ; ((r[1] - r[2]) - r[3])",
        "r[1] & r[2] ^ r[3] | r[0]      ; (((r[1] & r[2]) ^ r[3]) | r[0])",
        "r[1] << r[2] + 1               ; (r[1] << (r[2] + 1))",
        "~r[1] + -r[2]                  ; (~r[1] + -r[2])",
        "asr(r[1], 3)                   ; (r[1] >>s 3)",
        "udiv(r[1], r[2])               ; (r[1] /u r[2])",
        "srem(r[1], 7)                  ; (r[1] %s 7)",
        // widths
        "zext(n, 16)                    ; zext(n, 16)",
        "sext(n, 16) + 1                ; (sext(n, 16) + 1)",
        "trunc(r[1], 8) :: status       ; (r[1][7:0] :: status)",
        "r[1][7:0] :: r[2][15:8]        ; (r[1][7:0] :: r[2][15:8])",
        "8'0xff :: 8'1                  ; (0xff :: 1)",
        "zext(r[1][3], 16)              ; zext(r[1][3], 16)",
        "zext(status.level, 16)         ; zext(status[6:4], 16)",
        "zext(status.carry, 16)         ; zext(status[0], 16)",
        // numbers take the width of their place, negative ones in two's complement
        "-1                             ; 0xffff",
        "~0                             ; 0xffff",
        "2 * 3 + 1                      ; 7",
        "1 << 4 | 1                     ; 0x11",
        "0b1010_1010                    ; 0xaa",
        "5 + r[1]                       ; (5 + r[1])",
        "if r[1] == 0 then 1 else 0     ; (if (r[1] == 0) then 1 else 0)",
        "(if m == user then 1 else 2) + r[1] ; ((if (m == 1) then 1 else 2) + r[1])",
        "storage_size - 1               ; (storage_size - 1)",
        "p                              ; here",
        "next                           ; (here + 2)",
    })
    void values(String source, String printed) {
        String own = printed.contains("here") ? "let here = p\n" : "";
        assertEquals(own + "r[0] = " + printed, lowered("r[0] = " + source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[1] < r[2]                    ; (r[1] <u r[2])",
        "r[1] >= r[2]                   ; (r[2] <=u r[1])",
        "r[1] > 3                       ; (3 <u r[1])",
        "3 <= r[1]                      ; (3 <=u r[1])",
        "slt(r[1], -1)                  ; (r[1] <s 0xffff)",
        "sgt(r[1], r[2])                ; (r[2] <s r[1])",
        "sge(r[1], 0)                   ; (0 <=s r[1])",
        "m == kernel and r[1] != 0      ; ((m == 0) & (r[1] != 0))",
        "not m == user or status.carry  ; (~(m == 1) | status[0])",
        "r[1] + 1 == r[2] & 3           ; ((r[1] + 1) == (r[2] & 3))",
    })
    void conditions(String source, String printed) {
        assertEquals("if " + printed + " {\n  halt\n}", lowered("when " + source + ": halt"));
    }

    @Test
    void loadsStandBeforeTheirStatementFromLeftToRight() {
        assertEquals("""
                let t1 = mem[r[1] : 8]
                let t2 = mem[r[2] : 8]
                r[0] = (t1 :: t2)""", lowered("r[0] = mem[r[1]] :: mem[r[2]]"));
    }

    @Test
    void aConditionalLoadsOnlyWhatItChooses() {
        assertEquals("""
                if (m == 1) {
                  let t1 = mem[r[1] : 16]
                  let t2 = t1
                } else {
                  let t2 = r[2]
                }
                r[0] = t2""", lowered("r[0] = if m == user then mem[r[1] : 16] else r[2]"));
    }

    @Test
    void andStopsBeforeALoadThatDoesNotMatter() {
        assertEquals("""
                if (m == 1) {
                  let t1 = mem[r[1] : 8]
                  let t2 = (t1 == 0)
                } else {
                  let t2 = 0
                }
                if t2 {
                  halt
                }""", lowered("when m == user and mem[r[1]] == 0: halt"));
    }

    @Test
    void orStopsBeforeALoadThatDoesNotMatter() {
        assertEquals("""
                if (m == 1) {
                  let t2 = 1
                } else {
                  let t1 = mem[r[1] : 8]
                  let t2 = (t1 == 0)
                }
                if t2 {
                  halt
                }""", lowered("when m == user or mem[r[1]] == 0: halt"));
    }

    @Test
    void anAddressInStorageIsReadFirst() {
        assertEquals("""
                let t1 = mem[r[1] : 16]
                let t2 = mem[r[2] : 8]
                mem[t1] = t2""", lowered("mem[mem[r[1] : half]] = mem[r[2]]"));
    }

    @Test
    void devicesAreReadInOrder() {
        assertEquals("""
                let t1 = input(console)
                let t2 = input(console)
                r[0] = (t1 :: t2)""", lowered("r[0] = input(console) :: input(console)"));
    }
}
