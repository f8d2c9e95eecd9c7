package org.trapeze.isa.scoping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.trapeze.isa.isa.LetStatement;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.model.MachineView;

/**
 * What is let in one list of statements, indexed, so that linking long bodies does not read them again for every name.
 */
final class BlockNames {
    private static final class Cache {
        private final Map<EObject, BlockNames> blocks = new IdentityHashMap<>();
    }

    private final Map<Statement, Integer> positions = new IdentityHashMap<>();
    private final Map<String, TreeMap<Integer, LetStatement>> lets = new HashMap<>();

    private BlockNames(EObject owner) {
        for (EObject child : owner.eContents()) {
            if (child instanceof Statement statement) {
                positions.put(statement, positions.size());
            }
            if (child instanceof LetStatement let && let.getName() != null) {
                lets.computeIfAbsent(let.getName(), name -> new TreeMap<>()).put(positions.get(let), let);
            }
        }
    }

    /** {@return the names in the statements that an object holds directly} */
    static BlockNames of(EObject owner) {
        Machine machine = EcoreUtil2.getContainerOfType(owner, Machine.class);
        if (machine == null) {
            return new BlockNames(owner);
        }
        Cache cache = MachineView.of(machine).computed(Cache.class, view -> new Cache());
        synchronized (cache) {
            return cache.blocks.computeIfAbsent(owner, BlockNames::new);
        }
    }

    /** {@return the last {@code let} of a name before a statement, or null} */
    LetStatement find(Statement before, String name) {
        TreeMap<Integer, LetStatement> all = lets.get(name);
        Map.Entry<Integer, LetStatement> last = all == null ? null : all.lowerEntry(position(before));
        return last == null ? null : last.getValue();
    }

    /** {@return what is let before a statement, the last one first} */
    List<LetStatement> before(Statement statement) {
        TreeMap<Integer, LetStatement> visible = new TreeMap<>();
        lets.values().forEach(all -> visible.putAll(all.headMap(position(statement))));
        return new ArrayList<>(visible.descendingMap().values());
    }

    private int position(Statement statement) {
        return positions.getOrDefault(statement, 0);
    }
}
