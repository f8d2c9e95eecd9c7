package org.trapeze.ir.decl;

import java.util.List;
import java.util.Objects;

/**
 * One register, or one array of registers, of the declared machine state. A scalar is an array of one element.
 *
 * @param name   the name in the manual, unique within the machine
 * @param kind   what the component is in the model of PG §1
 * @param width  bits of one element, 1 to 64
 * @param count  number of elements, at least 1
 * @param fields named parts of an element, possibly none
 * @param index  position among the machine's components, from 0; engines use it to find the component's storage
 */
public record StateComponent(String name, StateKind kind, int width, int count, List<Field> fields, int index) {
    /** The widest element a component may have, in bits. */
    public static final int MAX_WIDTH = 64;

    public StateComponent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        if (width < 1 || width > MAX_WIDTH || count < 1 || index < 0) {
            throw new IllegalArgumentException(name + ": width " + width + ", count " + count + ", index " + index);
        }
        fields = List.copyOf(fields);
    }

    /** {@return whether this is an array that is indexed, such as general registers} */
    public boolean isArray() {
        return count > 1;
    }
}
