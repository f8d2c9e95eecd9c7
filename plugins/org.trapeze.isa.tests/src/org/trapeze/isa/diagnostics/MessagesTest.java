package org.trapeze.isa.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.validation.IssueCodes;

/** Names that mean nothing, and text that is none of the language. */
class MessagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[0] = «q»                    ; There is no component, mode, cause, operand or local 'q'",
        "«q» = 0                       ; There is no component, mode, cause, operand or local 'q'",
        "r[0] = zext(«console», 16)    ; 'console'; a device is used as in input(console)",
        "r[0] = zext(«proc», 16)       ; a procedure is called as a statement of its own",
        "r[0] = zext(«proc»(), 16)     ; There is no function 'proc'; a procedure is called as a statement",
        "«fun»()                       ; There is no procedure 'fun'; a function is called inside of an expression",
        "trap «oops»                   ; There is no cause of traps 'oops'",
        "output(«printer», 1)          ; There is no device 'printer'",
        "status.«depth» = 1            ; There is no field 'depth'",
        "r[0] = zext(«statuz».carry.level[1].a, 16) ; There is no component, mode, cause, operand or local 'statuz'",
        "r[0] = zext(«q»[1].carry, 16) ; There is no component, mode, cause, operand or local 'q'",
        "«q»[a] = 1                    ; There is no component, mode, cause, operand or local 'q'",
        "r[0] = «q»[a]                 ; There is no component, mode, cause, operand or local 'q'",
        "«q»[a].x = 1                  ; There is no component, mode, cause, operand or local 'q'",
        "r[0] = zext(status.«depth».a.b[1].c, 16) ; There is no field 'depth'",
        "r[0] = zext(status.carry.«depth».a, 16) ; There is no field 'depth'",
        "r[0] = zext(mem[0 : «word»], 16) ; There is no size 'word'",
        "r[0] = «later» let later = 1  ; There is no component, mode, cause, operand or local 'later'",
        "r[0] = zext(«statsu», 16)     ; There is no component, mode, cause, operand or local 'statsu'; did you mean 'status'?",
        "r[0] = «R»[1]                 ; There is no component, mode, cause, operand or local 'R'; did you mean 'r'?",
        "r[0] = «qq»                   ; There is no component, mode, cause, operand or local 'qq'",
        "«pc» = r[0]                   ; There is no component, mode, cause, operand or local 'pc'; the program counter is 'p'",
        "trap «ilegal»                 ; There is no cause of traps 'ilegal'; did you mean 'illegal'?",
        "when m == user: let inner = 1 r[0] = «inner» ; There is no component",
        "for i in 0 .. 1 { halt } r[0] = «i» ; There is no component",
    })
    void unknown(String statements, String message) {
        expectOne(instruction(statements).replace("device", "function fun() = 8'0 procedure proc() {}\ndevice"),
                IssueCodes.UNKNOWN, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "general trap : 8              | 'trap' cannot stand here; it is a word of the language and cannot be a name",
        "general x 8                   | ':' is missing before '8'",
        "instruction X { encode 0x1 d syntax \"x\" } | There is no constant 'd'; an operand has its width in bits",
        "general x : y                 | A number is missing before 'y'",
        "instruction X { encode 0x01   | '}' is missing before the end of the file",
        "procedure f() { r[0] = }      | '}' cannot stand here; a value is expected",
        "general : 8                   | ':' cannot stand here; a name is expected",
        "function f(x : 8) = (x +)     | ')' cannot stand here; a value is expected",
        "instruction X { encode syntax \"x\" } | 'syntax' cannot stand here",
        "const K = 4                   | 'const' cannot stand here; write 'constant'",
        "reg x : 8                     | 'reg' cannot stand here; write 'general'",
        "instruction X { encode = }    | '=' cannot stand here; bits as in 0x1f",
        "instruction X { encode 0x01 syntax = } | '=' cannot stand here; a text in quotes",
        "procedure f() { when m == user: } | '}' cannot stand here; a statement",
        "general x : 8 ?               | '?' cannot stand here",
        "/* no end                     | This comment does not end; write */ after it",
        "instruction X \"title         | This text does not end; write a quotation mark",
        "general x : 12'               | cannot stand here",
    })
    void syntax(String declaration, String message) {
        var issues = read(SMALL + declaration).issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.message().contains(message)), () -> issues.toString());
    }

    /** What other languages have people write, where this one has something else for it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "if r[0] == 1 && m == 1 { halt }    ; Write 'and' instead of '&&'",
        "if r[0] == 1 || m == 1 { halt }    ; Write 'or' instead of '||'",
        "if !m { halt }                     ; Write 'not' before a condition, and '~' before a value",
        "if r[0] = 1 { halt }               ; Write '==' to compare",
        "when m = user: trap illegal        ; Write '==' to compare",
        "let x = 1 r[0] == 1                ; Write '=' to assign",
        "let x = 1 r[0] += 1                ; Write the whole assignment",
        "let x = 1 r[0]++                   ; There is no '++'",
        "let x = 1 r[0]--                   ; There is no '--'",
        "r[0] = m ? 1 : 2                   ; Write 'if c then x else y'",
        "r[0] = r[1] / 2                    ; Write udiv(x, y) or sdiv(x, y)",
        "r[0] = r[1] % 2                    ; Write urem(x, y) or srem(x, y)",
        "r[0] = r[1] xor 2                  ; Write '^' instead of 'xor'",
        "if m == 1 { halt } elif m == 0 { } ; Write 'else if' instead of 'elif'",
        "let x = 1 while m == 1 { halt }    ; There is no 'while'",
        "r[0] = r[1] + 1:16                 ; Write a number with its width like 16'5",
        "r[0] = 16'hff                      ; '16'h' cannot stand here; a number with its width is written like 16'0x1f",
        "r[0] = r[1] >>> 2                  ; Write asr(x, n) instead of 'x >>> n'",
        "r[0] = {r[1][7:0], r[2][7:0]}      ; A value is expected; parts are put side by side as in x :: y",
        "if m == 1: halt                    ; Write '{' instead of ':'",
        "for i = 0 to 3 { halt }            ; Loops are counted, as in for i in 0 .. 7",
        "let x = 1 const K = 4              ; A constant is declared as in constant K = 4",
    })
    void habits(String statements, String message) {
        var issues = read(instruction(statements)).issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.message().startsWith(message)), () -> issues.toString());
    }

    /** What the parser makes of the rest of the line is none of the author's mistakes. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«while» r[1] == 0 { r[0] = 1 }         ; There is no 'while'; loops are counted",
        "«while» (r[1] == 0) { r[0] = 1 }       ; There is no 'while'; loops are counted",
        "«while» r[1] == 0 {| r[0] = 1| }       ; There is no 'while'; loops are counted",
        "«return» r[a]                          ; There is no 'return'",
        "«goto» n                               ; There is no 'goto'",
        "«goto» x                               ; There is no 'goto'",
        "«switch» (r[a]) { case 1: halt }       ; There is no 'switch'",
        "«int» x = 3                            ; Write let x : 16 = 1",
        "«var» x = 1                            ; Write let x = 1",
        "«unless» r[a] == 1 { r[0] = 1 }        ; Write 'if not'",
        "«repeat» { r[0] = 1 }                  ; There is no 'repeat'",
        "«repeat» {| r[0] = 1| }                ; There is no 'repeat'",
        "«do» { r[0] = 1 } while r[a] == 1      ; There is no 'do'",
        "«loop» {| r[0] = 1| }                  ; There is no 'loop'",
        "«goto»(1)                              ; There is no 'goto'; an instruction jumps where it assigns",
        "«switch»(r[0])                         ; There is no 'switch'; write if x == 1",
        "«begin» r[0] = 1 end                   ; A block begins with '{'",
        "«raise» illegal(3)                     ; Write 'trap'",
        "«uint16_t» x = 3                       ; There is no table of names 'uint16_t', and no statement",
        "if (r[0] == 1) «r»[0] = 1 else r[0] = 2; '{' is missing before 'r'",
        "for «(»i = 0, i < 4, i++) { halt }     ; Loops are counted",
        "r[a]«+»+                               ; There is no '++'",
        "r[a] «+»= 1                            ; Write the whole assignment",
        "r[a] «:»= 1                            ; Write '=' instead of ':='",
        "r[a] «<»- 1                            ; Write '=' instead of '<-'",
        "«pass»                                 ; There is no 'pass'",
        "r[0] = 1 «return» r[0] = 2             ; There is no 'return'",
    })
    void oneMistakeIsSaidOnce(String statements, String message) {
        String text = instruction("|" + statements + "|").replace('|', '\n');
        var issues = read(text.replaceAll("[«»]", "")).issues();
        assertEquals(1, issues.size(), issues::toString);
        assertTrue(issues.getFirst().message().startsWith(message), issues::toString);
        assertEquals(text.indexOf('«'), issues.getFirst().offset(), issues::toString);
    }

    /** The name of an operand alone, before all that may follow a syntax. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«d»| r[d] = 1", "«d»| r[0] = 300", "«d»| m = user", "«d»| if m == user { halt }",
        "«d»| let x : 16 = 1| r[0] = x",
        "«d»| mem[d : 8] = 8'1", "«d»| trap illegal", "«d»| for i in 0 .. 1 { halt }", "«d» r[0] = 1", "«d»|",
        "«%d»| r[0] = 1", "«#d»| halt", "r[e] \",\" «d»| r[e] = 1", "«d» \",\" r[e]| r[e] = 1",
        "«d» [\",\" r[e]]| r[e] = 1" })
    void anOperandIsSaidOnceToLackItsKind(String rest) {
        String encode = rest.contains("r[e]") ? "0x3 0:2 e:2 d:8" : "0x30 d:8";
        String text = SMALL.strip() + "\ninstruction X {| encode " + encode + "| syntax \"x\" " + rest + "|}\n";
        text = text.replace('|', '\n');
        var issues = read(text.replaceAll("[«»]", "")).issues();
        assertEquals(1, issues.size(), issues::toString);
        assertEquals(IssueCodes.BARE_OPERAND, issues.getFirst().code(), issues::toString);
        assertEquals(text.indexOf('«'), issues.getFirst().offset(), issues::toString);
    }

    @Test
    void anOperandWithoutWidthIsSaidOnce() {
        expectOne(SMALL + "instruction X { encode 0x10 «d» syntax \"x\" unsigned d r[0] = zext(d, 16) }",
                IssueCodes.UNKNOWN, "There is no constant 'd'; an operand has its width in bits behind it, as in d:4");
    }

    @Test
    void whatStandsInOtherLinesIsSaidAsWell() {
        var issues = read(instruction("\nr[a] = q\nr[a] += 1 q = 1\n")).issues();
        assertEquals(2, issues.size(), issues::toString);
    }

    @Test
    void noSignEndsAStatement() {
        var issues = read(instruction("r[0] = 1; halt")).issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.message().startsWith("No sign ends")), issues.toString());
    }

    @Test
    void allErrorsAreShownAtOnce() {
        String text = SMALL + """
                instruction A { encode 0x01 syntax "a" r[0] = m }
                instruction B { encode 0x02 syntax "b" r[0] = nothing }
                instruction C { encode 0x03 syntax "c" r[0] = = }
                instruction D { encode 0x4 syntax "d" }
                """;
        assertEquals(4, read(text).issues().stream().map(IsaIssue::line).distinct().count(),
                () -> read(text).issues().toString());
    }

    @Test
    void placesAreLinesAndColumns() {
        IsaIssue issue = read(SMALL + "\n  general q : 65\n").issues().getFirst();
        assertEquals("test.isa:16:15: error: The width of a component is 1 to 64, not 65", issue.toString());
    }

    @Test
    void aTextOfWhichNothingCanBeMadeIsStillJudged() {
        String text = "{ operand place : 8 { encode d:8 syntax d 1' }";
        assertTrue(read(text).issues().stream().anyMatch(issue -> issue.message().startsWith("A word is missing")));
    }
}
