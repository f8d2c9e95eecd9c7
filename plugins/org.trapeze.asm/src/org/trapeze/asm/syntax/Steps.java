package org.trapeze.asm.syntax;

import java.util.List;

/**
 * Steps of matching, one after the other: a list whose ends are shared, since matching asks at each step for what is
 * left and puts the steps of an operand's form before it.
 *
 * @param first the next step
 * @param rest  those after it, or null
 */
record Steps(Element first, Steps rest) {
    /** {@return the steps of a list, and then others, which may be null; null where there are none} */
    static Steps of(List<Element> steps, Steps then) {
        Steps all = then;
        for (int i = steps.size() - 1; i >= 0; i--) {
            all = new Steps(steps.get(i), all);
        }
        return all;
    }
}
