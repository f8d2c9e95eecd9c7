package org.trapeze.classify.tiny;

/** One state of a tiny machine in the course of an execution, and what else of the execution counts. */
final class TinyState {
    int m;
    int p;
    int l;
    int b;
    int x;
    /** The elements of r, the first one lowest. */
    int r;
    /** The two banks of s, the first one lowest. */
    int s;
    /** Storage, E[0] lowest. */
    int cells;
    int size;
    int operand;
    /** The bits that the device gives, the first one lowest. */
    int input;
    boolean io;
    /** Whether E[0] or E[1] was stored into otherwise than through R, by bits. */
    int vector;
    final int[] locals = new int[4];
}
