package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.architecture;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.print.StmtPrinter;

/** A machine unlike the reference machine: bytes, little endian, three modes, split immediates, registers for traps. */
class ByteMachineTest {
    private static final Architecture MACHINE = architecture("""
            machine "toy32"
            little-endian unit 8 parcel 32 address 32 storage 0x10_0000
            sizes byte = 8, half = 16, word = 32
            modes machine_mode = 3, supervisor = 1, user = 0
            general x[32] : 32
            pc pc : 32
            mode mode : 2
            resource status : 32 { mie[3], mpp[12:11] }
            resource vector : 32
            resource epc : 32
            resource ecause : 32
            device console : 8
            faults access = 5, illegal = 2
            traps ecall = 8
            translate absolute raises access
            undefined raises illegal
            deliver (cause : 32, code : 32) {
              epc = pc  ecause = cause  status.mpp = mode
              mode = machine_mode  pc = vector
            }
            function reg(n : 5) = if n == 0 then 32'0 else x[n]
            procedure set(n : 5, value : 32) { if n != 0 { x[n] = value } }

            instruction SW "store word" {
              encode i[11:5] b:5 a:5 010 i[4:0] 0100011
              syntax "sw" x[b] "," signed i "(" x[a] ")"
              mem[reg(a) + sext(i, 32) : word] = reg(b)
            }
            instruction LH "load half" {
              encode i:12 a:5 001 d:5 0000011
              syntax "lh" x[d] "," signed i "(" x[a] ")"
              set(d, sext(mem[reg(a) + sext(i, 32) : half], 32))
            }
            instruction BEQ "branch if equal" {
              encode i[11] i[9:4] b:5 a:5 000 i[3:0] i[10] 1100011
              syntax "beq" x[a] "," x[b] "," relative i times 2
              when reg(a) == reg(b): pc = pc + (sext(i, 31) :: 1'0)
            }
            instruction JAL "jump and link" {
              encode i[19] i[9:0] i[10] i[18:11] d:5 1101111
              syntax "c.jal" x[d] "," relative i from next times 2
              set(d, next)
              pc = next + (sext(i, 31) :: 1'0)
            }
            instruction MRET "return" {
              encode 0x30200073
              syntax "mret"
              when mode != machine_mode: trap illegal
              mode = status.mpp  pc = epc
            }
            """);

    private static Instruction instruction(String name) {
        return MACHINE.instruction(name).orElseThrow();
    }

    private static Operand firstOperand(String instruction) {
        return instruction(instruction).encoding().fields().getFirst().operand();
    }

    @Test
    void shape() {
        assertEquals(new StorageShape(8, 32, 32, 1 << 20, false), MACHINE.storage());
        assertEquals("machine_mode", MACHINE.supervisor().name());
        assertEquals(0, MACHINE.user().value());
        assertEquals(StateKind.RESOURCE, MACHINE.component("status").orElseThrow().kind());
        assertEquals("mpp", MACHINE.component("status").orElseThrow().fields().get(1).name());
    }

    @Test
    void splitImmediates() {
        OperandField immediate = instruction("BEQ").encoding().fields().getFirst();
        assertEquals("i", immediate.operand().name());
        assertEquals(12, immediate.operand().width());
        // beq x0, x0, -4 on RISC-V
        BigInteger word = new BigInteger("fe000ee3", 16);
        assertEquals(0xffe, immediate.decode(word).intValue());
        assertEquals(word, instruction("BEQ").encoding().match().or(immediate.encode(BigInteger.valueOf(0xffe))));
        // sw x5, -8(x2)
        assertEquals(0xff8, instruction("SW").encoding().fields().getFirst().decode(new BigInteger("fe512c23", 16))
                .intValue());
    }

    @Test
    void relativeOperands() {
        assertEquals(new OperandKind.Relative(0, 2), firstOperand("BEQ").kind());
        assertEquals(new OperandKind.Relative(4, 2), firstOperand("JAL").kind());
        assertEquals("c.jal", instruction("JAL").mnemonic());
    }

    @Test
    void syntaxInOrder() {
        List<SyntaxElement> syntax = instruction("SW").syntax();
        assertEquals(List.of("sw", "b", ",", "i", "(", "a", ")"), syntax.stream().map(element -> switch (element) {
            case SyntaxElement.Text text -> text.text();
            case SyntaxElement.Slot slot -> slot.operand().name();
            case SyntaxElement.Choice choice -> choice.toString();
            case SyntaxElement.Group group -> group.toString();
        }).toList());
    }

    @Test
    void severalUnitsAtOnce() {
        assertEquals("""
                pc = (pc + 4)
                mem[((if (a == 0) then 0 else x[a]) + sext(i, 32))] = (if (b == 0) then 0 else x[b])
                """, StmtPrinter.print(instruction("SW").body()));
        assertEquals("""
                pc = (pc + 4)
                let t1 = mem[((if (a == 0) then 0 else x[a]) + sext(i, 32)) : 16]
                let value = sext(t1, 32)
                if (d != 0) {
                  x[d] = value
                }
                """, StmtPrinter.print(instruction("LH").body()));
    }

    @Test
    void addressesCountFromTheInstruction() {
        assertEquals("""
                let here = pc
                pc = (pc + 4)
                if ((if (a == 0) then 0 else x[a]) == (if (b == 0) then 0 else x[b])) {
                  pc = (here + (sext(i, 31) :: 0))
                }
                """, StmtPrinter.print(instruction("BEQ").body()));
        assertEquals("""
                let here = pc
                pc = (pc + 4)
                let value = (here + 4)
                if (d != 0) {
                  x[d] = value
                }
                pc = ((here + 4) + (sext(i, 31) :: 0))
                """, StmtPrinter.print(instruction("JAL").body()));
    }

    @Test
    void deliveryIntoRegisters() {
        assertEquals("""
                epc = pc
                ecause = cause
                status = ((status[31:13] :: mode) :: status[10:0])
                mode = 3
                pc = vector
                """, StmtPrinter.print(MACHINE.traps().delivery().body()));
    }
}
