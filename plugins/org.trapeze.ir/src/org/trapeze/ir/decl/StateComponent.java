package org.trapeze.ir.decl;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One register, or one array of registers, of the declared machine state. A scalar is an array of one element.
 *
 * @param name   the name in the manual, unique within the machine
 * @param kind   what the component is in the model of PG §1
 * @param width  bits of one element, 1 to 64
 * @param count  number of elements, at least 1; of a banked component those of all banks together
 * @param fields named parts of an element, possibly none
 * @param index  position among the machine's components, from 0; engines use it to find the component's storage
 * @param banking which elements each mode sees, where that differs
 */
public record StateComponent(String name, StateKind kind, int width, int count, List<Field> fields, int index,
        Optional<Banking> banking) {
    /** The widest element a component may have, in bits. */
    public static final int MAX_WIDTH = 64;

    public StateComponent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        if (width < 1 || width > MAX_WIDTH || count < 1 || index < 0) {
            throw new IllegalArgumentException(name + ": width " + width + ", count " + count + ", index " + index);
        }
        fields = List.copyOf(fields);
        if (banking.isPresent() && count % banking.get().banks() != 0) {
            throw new IllegalArgumentException(name + ": " + count + " elements in " + banking.get());
        }
    }

    /** Creates a component that is the same in all modes. */
    public StateComponent(String name, StateKind kind, int width, int count, List<Field> fields, int index) {
        this(name, kind, width, count, fields, index, Optional.empty());
    }

    /** {@return how many elements a mode sees} */
    public int visible() {
        return count / banking.map(Banking::banks).orElse(1);
    }

    /** {@return where the elements begin that a mode sees} */
    public int start(long mode) {
        return banking.map(banks -> banks.bank(mode) * visible()).orElse(0);
    }

    /**
     * {@return the element that stands for another where one mode's view takes the place of another's: the banks that
     * the two modes see are exchanged}
     */
    public int exchanged(int element, long mode, long other) {
        int here = start(mode);
        int there = start(other);
        int bank = element - element % visible();
        return bank == here ? element - here + there : bank == there ? element - there + here : element;
    }

    /** {@return whether this is an array that is indexed, such as general registers} */
    public boolean isArray() {
        return count > 1;
    }
}
