package org.trapeze.isa.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

/**
 * A machine together with what it inherits through {@code extends}: the place where linking, checking, lowering and
 * guests look declarations up, so that they agree about inheritance.
 *
 * <p>A view describes one state of its texts and stays as it is; ask {@link #of} again after an edit. It may be used by
 * any thread that may read the resources.
 */
public final class MachineView {
    private record MnemonicIndex(Map<String, List<InstructionDeclaration>> words) {
    }

    private final Machine machine;
    private final List<Machine> chain;
    private final Replacements replacements;
    private final List<InstructionDeclaration> instructions;
    private final MachineNames names;
    private final Map<Class<?>, Object> computed = new ConcurrentHashMap<>();

    MachineView(Machine machine, List<Machine> chain) {
        this.machine = machine;
        this.chain = chain;
        this.replacements = new Replacements(chain);
        this.instructions = collectInstructions(chain);
        this.names = new MachineNames(this);
    }

    /** {@return the machine as it is now; costs a few comparisons unless a text of it or of its bases changed} */
    public static MachineView of(Machine machine) {
        return MachineAdapter.of(machine).view(machine);
    }

    /** {@return the machine itself} */
    public Machine machine() {
        return machine;
    }

    /** {@return the machines this one is made of: the outermost base first, this one last; each of them once} */
    public List<Machine> chain() {
        return chain;
    }

    /** {@return the machine's names, inherited ones included} */
    public MachineNames names() {
        return names;
    }

    /**
     * {@return what holds where a declaration is meant: of what this machine replaces its own declaration, otherwise
     * the declaration itself}
     *
     * @param declaration of this machine or one that it extends
     */
    public <T extends EObject> T current(T declaration) {
        return replacements.current(declaration);
    }

    /**
     * {@return all declarations of a kind that hold, inherited ones first, in the order of the texts; what replaces
     * stands in the place of what it replaces}
     */
    public <T extends Declaration> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Machine one : chain) {
            for (Declaration declaration : one.getDeclarations()) {
                if (kind.isInstance(declaration) && !replacements.replaces(declaration)) {
                    found.add(kind.cast(replacements.current(declaration)));
                }
            }
        }
        return found;
    }

    /**
     * {@return the declaration that holds of a kind which a machine has once: an extension's own replaces its base's}
     */
    public <T extends Declaration> Optional<T> single(Class<T> kind) {
        List<T> found = all(kind);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** {@return the instructions, a replaced one's successor standing in its place} */
    public List<InstructionDeclaration> instructions() {
        return instructions;
    }

    /** {@return the instructions that assembly language writes with this word, in any case of letters; perhaps none} */
    public List<InstructionDeclaration> instructions(String mnemonic) {
        return mnemonicIndex().getOrDefault(mnemonic.toLowerCase(Locale.ROOT), List.of());
    }

    /** {@return the mnemonics of all instructions in small letters, in the order of the instructions} */
    public Collection<String> mnemonics() {
        return mnemonicIndex().keySet();
    }

    /**
     * {@return something computed from this view, once}
     *
     * @param kind    by which the result is remembered
     * @param compute must not change the model
     */
    public <T> T computed(Class<T> kind, Function<MachineView, T> compute) {
        // No lock is held meanwhile: computing may link, which takes locks of its own and may ask for other results.
        Object known = computed.get(kind);
        if (known == null) {
            Object fresh = compute.apply(this);
            known = computed.putIfAbsent(kind, fresh);
            known = known == null ? fresh : known;
        }
        return kind.cast(known);
    }

    private static List<InstructionDeclaration> collectInstructions(List<Machine> chain) {
        // Within one machine a name occurs once, or there is an error; then both are kept so that both are checked.
        List<InstructionDeclaration> all = new ArrayList<>();
        for (Machine one : chain) {
            Map<String, Integer> inherited = positions(all);
            for (Declaration declaration : one.getDeclarations()) {
                if (declaration instanceof InstructionDeclaration instruction) {
                    Integer replaced = inherited.remove(String.valueOf(instruction.getName()));
                    if (replaced == null) {
                        all.add(instruction);
                    } else {
                        all.set(replaced, instruction);
                    }
                }
            }
        }
        return Collections.unmodifiableList(all);
    }

    private static Map<String, Integer> positions(List<InstructionDeclaration> instructions) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < instructions.size(); i++) {
            positions.put(String.valueOf(instructions.get(i).getName()), i);
        }
        return positions;
    }

    /** Made when it is asked for: suffixes are links, which are resolved with the help of this view. */
    private Map<String, List<InstructionDeclaration>> mnemonicIndex() {
        return computed(MnemonicIndex.class, view -> new MnemonicIndex(indexMnemonics(view.instructions))).words();
    }

    private Map<String, List<InstructionDeclaration>> indexMnemonics(List<InstructionDeclaration> all) {
        Map<String, List<InstructionDeclaration>> index = new LinkedHashMap<>();
        for (InstructionDeclaration instruction : all) {
            Mnemonics.all(instruction, this).stream().map(mnemonic -> mnemonic.toLowerCase(Locale.ROOT)).distinct()
                    .forEach(mnemonic -> index.computeIfAbsent(mnemonic, key -> new ArrayList<>()).add(instruction));
        }
        index.replaceAll((key, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(index);
    }
}
