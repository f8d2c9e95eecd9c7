package org.trapeze.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/**
 * Remembers the classes of instructions by content, so that an editor which classifies after every edit pays only for
 * the instructions that changed. What is not decided is not remembered. Safe for use by several threads; the least
 * recently used entries go first.
 */
public final class ClassificationCache {
    private static final int DEFAULT_CAPACITY = 4096;

    private final Map<Key, InstructionClasses> entries;

    /** Creates a cache large enough for a few dozen machines. */
    public ClassificationCache() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity instructions to remember at most, at least 1 */
    public ClassificationCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of " + capacity);
        }
        entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, InstructionClasses> eldest) {
                return size() > capacity;
            }
        };
    }

    /** {@return how many instructions are remembered} */
    public synchronized int size() {
        return entries.size();
    }

    synchronized Optional<InstructionClasses> get(Key key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(Key key, InstructionClasses classes) {
        if (classes.isDecided()) {
            entries.put(key, classes);
        }
    }

    /** Everything that an instruction's classes depend on. The hash is kept, since it walks the whole description. */
    record Key(Instruction instruction, MachineContext context, Profile profile, Circumstances circumstances,
            int hash) {
        static Key of(Architecture architecture, Instruction instruction, Profile profile, Circumstances circumstances) {
            MachineContext context = MachineContext.of(architecture);
            int hash = 31 * (31 * (31 * instruction.hashCode() + context.hashCode()) + profile.hashCode())
                    + circumstances.hashCode();
            return new Key(instruction, context, profile, circumstances, hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
