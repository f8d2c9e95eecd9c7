package org.trapeze.machine.interpreter;

/** A statement, ready to be executed. The results are numbers so that the common case costs nothing. */
@FunctionalInterface
interface StmtNode {
    int NEXT = 0;
    /** The frame holds cause and code. */
    int TRAPPED = 1;
    int HALTED = 2;
    int UNPREDICTABLE = 3;
    int WAITING = 4;

    int exec(Frame frame);

    /** Executes statements until one ends the body. */
    static int all(StmtNode[] statements, Frame frame) {
        for (StmtNode statement : statements) {
            int result = statement.exec(frame);
            if (result != NEXT) {
                return result;
            }
        }
        return NEXT;
    }
}
