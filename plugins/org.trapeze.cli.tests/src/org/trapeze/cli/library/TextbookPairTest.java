package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.Profile;
import org.trapeze.classify.compare.VersionComparison;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaStandalone;

/**
 * Motorola's MC68000, on which MOVE from SR shows user mode that it is user mode, and the MC68010, on which it traps;
 * with a few instructions and a base and a bound for user mode.
 */
class TextbookPairTest {
    private static final String MC68000 = """
            machine "m68000"
            unit 8  parcel 16  address 24  storage 0x10000  big-endian
            sizes word = 16, long = 32
            modes supervisor = 1, user = 0
            general d[8] : 32
            general SP banked { supervisor = 0, user = 1 } : 32
            pc PC : 32
            mode S : 1
            resource I : 3
            general X : 1  general N : 1  general Z : 1  general V : 1  general C : 1
            relocation base : 24  relocation bound : 24
            alias SR = 2'0 :: S :: 2'0 :: I :: 3'0 :: X :: N :: Z :: V :: C
            faults bus_error = 2, address_error = 3, illegal = 4, privilege = 8
            traps  trap_ = 32
            translate (at : 32, access : fetch | load | store) to (real : 24) {
              real = at[23:0]
              if S == user {
                when at[23:0] >= bound: trap bus_error
                real = at[23:0] + base
              }
            } raises bus_error
            exceptions address_error
            undefined raises illegal
            deliver (cause : 8, code : 4) {
              let old = SR
              S = supervisor
              SP = SP - 6
              mem[SP + 2 : long] = PC
              mem[SP : word] = old
              PC = mem[zext(cause + zext(code, 8), 32) << 2 : long]
            }
            operand destination : 6 {
              encode 000 n:3         syntax d[n]
              encode 111 001 x:32    syntax address x
            }
            function into(e : 6, at : 32) : 32 = if e[5:3] == 0 then 0 else mem[at : long]
            procedure put(e : 6, a : 32, value : 16) {
              when e[5:3] != 0 and a[0] == 1: trap address_error
              if e[5:3] == 0 { d[e[2:0]][15:0] = value } else { mem[a : word] = value  PC = next_word(PC) }
            }
            function next_word(at : 32) = at + 4
            instruction MOVEQ { encode 0111 n:3 0 v:8 syntax "moveq" "#" signed v "," d[n]
              d[n] = sext(v, 32)  N = v[7]  Z = v == 0  V = 0  C = 0 }
            instruction MOVE_FROM_SR { encode 0100 0000 11 e:6 syntax "move" "sr" "," destination<e>
              put(e, into(e, next), SR) }
            instruction ANDI_SR { encode 0x027c v:16 syntax "andi" "#" unsigned v "," "sr"
              when S == user: trap privilege
              SR = SR & v }
            instruction RTE { encode 0x4e73 syntax "rte"
              when S == user: trap privilege
              let status = mem[SP : word]
              PC = mem[SP + 2 : long]
              SP = SP + 6
              SR = status }
            instruction TRAP { encode 0x4e4 n:4 syntax "trap" "#" unsigned n  trap trap_(n) }
            """;
    private static final String MC68010 = """
            machine "m68010" extends "m68000"
            relocation VBR : 32
            faults format = 14
            exceptions format
            deliver (cause : 8, code : 4) {
              let old = SR
              let vector : 12 = zext(cause + zext(code, 8), 12) << 2
              S = supervisor
              SP = SP - 8
              mem[SP + 6 : word] = zext(vector, 16)
              mem[SP + 2 : long] = PC
              mem[SP : word] = old
              PC = mem[VBR + zext(vector, 32) : long]
            }
            instruction MOVE_FROM_SR { encode 0100 0000 11 e:6 syntax "move" "sr" "," destination<e>
              when S == user: trap privilege
              put(e, into(e, next), SR) }
            instruction RTE { encode 0x4e73 syntax "rte"
              when S == user: trap privilege
              let status = mem[SP : word]
              when mem[SP + 6] >= 16: trap format
              PC = mem[SP + 2 : long]
              SP = SP + 8
              SR = status }
            """;

    @TempDir
    Path folder;

    private Classification classify(String name) {
        IsaDocument document = IsaStandalone.create().file(folder.resolve(name));
        assertEquals(List.of(), document.issues());
        return new Classifier().classify(document.architecture().orElseThrow(), Profile.PAPER);
    }

    @Test
    void movingFromTheStatusRegisterIsWhatStoodInTheWay() throws IOException {
        Files.writeString(folder.resolve("m68000.isa"), MC68000);
        Files.writeString(folder.resolve("next.isa"), MC68010);
        Classification before = classify("m68000.isa");
        Classification after = classify("next.isa");
        assertEquals(List.of("MOVE_FROM_SR"), before.theorem1().offenders().stream()
                .map(offender -> offender.classes().instruction().name()).toList());
        assertEquals(Optional.of(true), before.theorem3().holds(), "two user states show the same mode");
        assertEquals(Optional.of(true), after.theorem1().holds());
        assertEquals("does not hold -> holds, through MOVE_FROM_SR (changed)",
                VersionComparison.of(before, after).theorems().getFirst().words());
    }
}
