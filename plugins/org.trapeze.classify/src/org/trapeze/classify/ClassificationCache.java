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
    private static final int CONTEXTS = 64;

    private final Map<Key, InstructionClasses> entries;

    /** Equal contexts as one object: so they are compared deeply once for a machine, and not for each instruction. */
    private final Map<MachineContext, MachineContext> contexts = lru(CONTEXTS);

    private final Hints hints = new Hints();

    /** Creates a cache large enough for a few dozen machines. */
    public ClassificationCache() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity instructions to remember at most, at least 1 */
    public ClassificationCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of " + capacity);
        }
        entries = lru(capacity);
    }

    static <K, V> Map<K, V> lru(int capacity) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** {@return how many instructions are remembered} */
    public synchronized int size() {
        return entries.size();
    }

    /** {@return what helps with questions that have been asked about similar instructions} */
    Hints hints() {
        return hints;
    }

    /** {@return what the keys of a machine's instructions share} */
    synchronized MachineContext context(Architecture machine) {
        MachineContext context = MachineContext.of(machine);
        return contexts.computeIfAbsent(context, key -> key);
    }

    synchronized Optional<InstructionClasses> get(Key key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(Key key, InstructionClasses classes) {
        if (classes.isDecided()) {
            entries.put(key, classes);
        }
    }

    /**
     * Everything that an instruction's classes depend on. The hash is kept, since it walks the instruction; of what
     * many instructions share, it takes only what is at hand.
     */
    record Key(Instruction instruction, MachineContext context, Profile profile, Circumstances circumstances,
            int hash) {
        static Key of(MachineContext context, Instruction instruction, Profile profile, Circumstances circumstances) {
            int extension = circumstances.extension().map(known -> known.name().hashCode()).orElse(0);
            int hash = 31 * (31 * instruction.hashCode() + profile.ordinal()) + extension
                    + circumstances.settings().size();
            return new Key(instruction, context, profile, circumstances, hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
