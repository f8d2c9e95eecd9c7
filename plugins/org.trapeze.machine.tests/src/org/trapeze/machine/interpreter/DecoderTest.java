package org.trapeze.machine.interpreter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.ByteMachine;
import org.trapeze.fixtures.Encoder;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Widths;
import org.trapeze.ir.stmt.Body;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.storage.SparseStorage;

class DecoderTest {
    private static final long SEED = 43;
    private static final int PARCEL = 16;

    /** Parcels of one word, of which only so many can be fetched. */
    private record Word(BigInteger word, int bits, int available) implements Parcels {
        @Override
        public boolean fetch(int index) {
            return index < available;
        }

        @Override
        public long get(int index) {
            return word.shiftRight(bits - PARCEL * (index + 1)).longValue() & 0xffff;
        }
    }

    private static CompiledInstruction instruction(String name, int bits, String mask, String match,
            OperandField... fields) {
        Encoding encoding = new Encoding(bits, new BigInteger(mask, 16), new BigInteger(match, 16), List.of(fields));
        Body nothing = new Body(List.of(), 0);
        return new CompiledInstruction(
                new Instruction(name, name, encoding, List.of(new SyntaxElement.Text(name)), nothing),
                new CompiledBody(new StmtNode[0], 0, false));
    }

    private static OperandField field(String name, Slice... slices) {
        int width = Arrays.stream(slices).mapToInt(Slice::width).sum();
        return new OperandField(new Operand(name, width, new OperandKind.Unsigned()), List.of(slices));
    }

    @Test
    void decodesInstructionsOfUpToTwelveBytes() {
        OperandField scattered = field("s", new Slice(70, 60), new Slice(3, 0), new Slice(33, 30));
        Decoder decoder = new Decoder(List.of(
                instruction("short", 16, "f000", "1000"),
                instruction("long", 96, "f00000000000000000000000", "200000000000000000000000", scattered)), PARCEL);
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            BigInteger word = new BigInteger(92, random).or(BigInteger.TWO.shiftLeft(92));
            Decoded decoded = decoder.decode(new Word(word, 96, 6));
            assertEquals("long", decoded.compiled().instruction().name());
            assertArrayEquals(new long[] {scattered.decode(word).longValue()}, decoded.operands(), "seed " + SEED);
        }
    }

    @Test
    void fetchesNoParcelThatNoEncodingNeeds() {
        Decoder decoder = new Decoder(List.of(
                instruction("short", 16, "f000", "1000"),
                instruction("long", 48, "f00000000000", "200000000000")), PARCEL);
        assertEquals("short", decoder.decode(new Word(BigInteger.valueOf(0x1abc), 16, 1)).compiled().instruction()
                .name());
        assertTrue(decoder.decode(new Word(BigInteger.valueOf(0x3abc), 16, 1)).isIllegal());
        assertNull(decoder.decode(new Word(BigInteger.valueOf(0x2abc00000000L), 48, 2)));
    }

    @Test
    void looksAtLaterParcelsToo() {
        Decoder decoder = new Decoder(List.of(
                instruction("a", 32, "f00000ff", "10000001"),
                instruction("b", 32, "f00000ff", "10000002"),
                instruction("c", 48, "f00000ff0000", "100000030000")), PARCEL);
        assertEquals("b", decoder.decode(new Word(BigInteger.valueOf(0x1abcde02L), 32, 2)).compiled().instruction()
                .name());
        assertEquals("c", decoder.decode(new Word(BigInteger.valueOf(0x1abcde030000L), 48, 3)).compiled().instruction()
                .name());
        assertTrue(decoder.decode(new Word(BigInteger.valueOf(0x1abcde040000L), 48, 3)).isIllegal());
    }

    @Test
    void findsTheSameAsASearchThroughAllEncodings() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            List<CompiledInstruction> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                BigInteger mask = new BigInteger(16, random).or(new BigInteger(16, random));
                BigInteger match = new BigInteger(16, random).and(mask);
                all.add(instruction("i" + i, 16, mask.toString(16), match.toString(16)));
            }
            Decoder decoder = new Decoder(all, PARCEL);
            for (int i = 0; i < 500; i++) {
                BigInteger word = new BigInteger(16, random);
                String expected = all.stream().map(CompiledInstruction::instruction)
                        .filter(each -> each.encoding().matches(word)).map(Instruction::name).findFirst()
                        .orElse("illegal");
                Decoded found = decoder.decode(new Word(word, 16, 1));
                assertEquals(expected, found.isIllegal() ? "illegal" : found.compiled().instruction().name(),
                        "seed " + SEED);
            }
        }
    }

    @Test
    void codeMayModifyItself() {
        Architecture architecture = ByteMachine.create();
        MachineState state = new MachineState(architecture);
        SparseStorage storage = new SparseStorage(8, 100);
        state.set(ByteMachine.REL, 100);
        Execution execution = new Execution(new Interpreter(architecture), state, storage, new DeviceBus());
        put(storage, new Encoder(architecture).units("C.INC", 1, 2));
        execution.step();
        put(storage, new Encoder(architecture).units("C.INC", 1, 5));
        state.set(ByteMachine.PC, 0);
        assertSame(Outcome.COMPLETED, execution.step());
        assertEquals(7, state.get(ByteMachine.X, 1));
    }

    @Test
    void theSecondParcelBeyondTheBoundIsAMemoryTrapAtItsAddress() {
        Architecture architecture = ByteMachine.create();
        MachineState state = new MachineState(architecture);
        SparseStorage storage = new SparseStorage(8, 100);
        put(storage, new Encoder(architecture).units("LI", 1, 0, Widths.mask(18).longValue()));
        Execution execution = new Execution(new Interpreter(architecture), state, storage, new DeviceBus());
        state.set(ByteMachine.REL, 3);
        assertEquals(new Outcome.Trapped(ByteMachine.ACCESS, 2), execution.step());
        state.set(ByteMachine.REL, 4);
        assertSame(Outcome.COMPLETED, execution.step());
        assertEquals(0xffffffffL, state.get(ByteMachine.X, 1));
    }

    private static void put(SparseStorage storage, long[] units) {
        for (int i = 0; i < units.length; i++) {
            storage.write(i, units[i]);
        }
    }
}
