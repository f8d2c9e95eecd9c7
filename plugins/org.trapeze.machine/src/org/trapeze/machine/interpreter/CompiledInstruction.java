package org.trapeze.machine.interpreter;

import org.trapeze.ir.arch.Instruction;

/** An instruction made executable. */
record CompiledInstruction(Instruction instruction, CompiledBody body) {
}
