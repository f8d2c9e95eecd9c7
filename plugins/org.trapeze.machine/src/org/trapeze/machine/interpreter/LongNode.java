package org.trapeze.machine.interpreter;

/** An expression of at most 64 bits, ready to be evaluated; the value has zeros above its width. */
@FunctionalInterface
interface LongNode {
    long eval(Frame frame);
}
