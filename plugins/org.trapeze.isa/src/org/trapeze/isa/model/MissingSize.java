package org.trapeze.isa.model;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

import org.trapeze.isa.isa.Assignment;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.SizeDeclaration;
import org.trapeze.isa.isa.SizeList;
import org.trapeze.isa.isa.StorageAccess;

/**
 * The size that an access to storage lacks, where the other side tells which one is meant: {@code r = mem[a]} reads one
 * unit, and where {@code r} is as wide as a word, {@code mem[a : word]} is likelier than one unit made wider. Messages
 * and fixes go by the same.
 *
 * @param access the access
 * @param size   of the machine's sizes, the one of the right width
 */
public record MissingSize(StorageAccess access, SizeDeclaration size) {
    /**
     * {@return the size with which a value and its place would have the same width}
     *
     * @param value the value, which is read from storage or stored
     * @param has   its bits
     * @param needs the bits of its place
     */
    public static Optional<MissingSize> of(EObject value, int has, int needs) {
        if (value instanceof StorageAccess read) {
            return of(read, needs);
        }
        return value.eContainer() instanceof Assignment store && store.getTarget() instanceof StorageAccess written
                ? of(written, has) : Optional.empty();
    }

    private static Optional<MissingSize> of(StorageAccess access, int bits) {
        Machine machine = EcoreUtil2.getContainerOfType(access, Machine.class);
        if (machine == null || access.getSize() != null || access.getBits() != null) {
            return Optional.empty();
        }
        return MachineView.of(machine).all(SizeList.class).stream().flatMap(list -> list.getSizes().stream())
                .filter(size -> size.getName() != null && Numbers.parse(size.getBits(), bits, bits).isPresent())
                .findFirst().map(size -> new MissingSize(access, size));
    }
}
