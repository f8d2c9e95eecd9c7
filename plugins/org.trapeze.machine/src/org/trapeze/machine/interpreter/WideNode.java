package org.trapeze.machine.interpreter;

import java.math.BigInteger;

/** An expression of more than 64 bits, ready to be evaluated; the value is never negative. */
@FunctionalInterface
interface WideNode {
    BigInteger eval(Frame frame);
}
