package org.trapeze.machine.interpreter;

/**
 * A body made executable.
 *
 * @param statements never changed
 * @param locals     how many locals the statements use
 * @param wide       whether one of the locals is wider than 64 bits
 */
record CompiledBody(StmtNode[] statements, int locals, boolean wide) {
    int exec(Frame frame) {
        return StmtNode.all(statements, frame);
    }
}
