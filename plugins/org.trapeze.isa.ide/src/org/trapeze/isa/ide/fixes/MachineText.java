package org.trapeze.isa.ide.fixes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.Setting;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.model.MachineNames.Space;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Numbers;

/** A description with a mistake: what several fixes want to know of it. */
final class MachineText {
    private static final int DEFAULT_WIDTH = 16;

    private final Mistake mistake;
    private final Machine machine;
    private final INode root;

    MachineText(Mistake mistake, Machine machine) {
        this.mistake = mistake;
        this.machine = machine;
        this.root = mistake.resource().getParseResult().getRootNode();
    }

    Mistake mistake() {
        return mistake;
    }

    Machine machine() {
        return machine;
    }

    MachineView view() {
        return MachineView.of(machine);
    }

    /** The leaf at the mistake's place. */
    Optional<ILeafNode> leaf() {
        return view().computed(Leaves.class, view -> new Leaves(root)).at(mistake.offset());
    }

    /** The element whose place the mistake has, of several the innermost, or one around it. */
    Optional<EObject> element() {
        return leaf().map(NodeModelUtils::findActualSemanticObjectFor).map(found -> {
            EObject element = found;
            while (element.eContainer() != null && node(element).getEndOffset() < mistake.end()) {
                element = element.eContainer();
            }
            return element;
        });
    }

    /** The element of a kind that stands at the mistake or around it. */
    <T extends EObject> Optional<T> around(Class<T> kind) {
        return element().map(element -> EcoreUtil2.getContainerOfType(element, kind));
    }

    /** The reference whose name the mistake is. */
    Optional<EReference> reference() {
        INode node = leaf().orElse(null);
        while (node != null) {
            if (node.getGrammarElement() instanceof CrossReference reference) {
                return Optional.of(GrammarUtil.getReference(reference));
            }
            node = node.getParent();
        }
        return Optional.empty();
    }

    static INode node(EObject element) {
        return NodeModelUtils.findActualNodeFor(element);
    }

    String source(EObject element) {
        INode node = node(element);
        return mistake.text().substring(node.getOffset(), node.getEndOffset());
    }

    /** The declaration of the machine itself around an element. */
    static Declaration declaration(EObject element) {
        EObject one = element;
        while (one != null && !(one.eContainer() instanceof Machine)) {
            one = one.eContainer();
        }
        return (Declaration) one;
    }

    /** The last declaration of this text of a kind. */
    <T extends Declaration> Optional<T> last(Class<T> kind) {
        return machine.getDeclarations().stream().filter(kind::isInstance).map(kind::cast)
                .reduce((one, next) -> next);
    }

    /** The width that most registers have: the machine's word. */
    int wordWidth() {
        Map<Integer, Long> widths = view().all(ComponentDeclaration.class).stream()
                .filter(one -> one.getKind() == ComponentKind.GENERAL)
                .flatMap(one -> Numbers.parse(one.getWidth(), 1, 64).stream()).map(Long::intValue)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return widths.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).map(Map.Entry::getKey)
                .orElse(DEFAULT_WIDTH);
    }

    /** The number of a setting such as the bits of an address, where the machine says it. */
    Optional<Integer> setting(SettingKind kind) {
        return view().all(Setting.class).stream().filter(one -> one.getKind() == kind)
                .flatMap(one -> Numbers.parse(one.getValue(), 1, 1 << 20).stream()).map(Long::intValue)
                .reduce((one, next) -> next);
    }

    /** A name like a given one that nothing in the machine has. */
    String freeName(String like) {
        Set<String> taken = view().computed(Taken.class, view -> new Taken(taken())).words();
        int number = 2;
        while (taken.contains(like + "_" + number)) {
            number++;
        }
        return like + "_" + number;
    }

    /** All words of a description: the same for all of its mistakes, of which there may be hundreds. */
    private record Taken(Set<String> words) {
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        for (Space space : Space.values()) {
            taken.addAll(view().names().all(space).keySet());
        }
        root.getLeafNodes().forEach(leaf -> taken.add(leaf.getText()));
        return taken;
    }

    /**
     * {@return the insertion of a declaration in a line of its own: behind the last one of the given kinds, the first
     * kind before others, else before the first declaration of all}
     */
    @SafeVarargs
    final TextChange declared(String text, Class<? extends Declaration>... kinds) {
        for (Class<? extends Declaration> kind : kinds) {
            Optional<? extends Declaration> last = last(kind);
            if (last.isPresent()) {
                int end = node(last.get()).getEndOffset();
                int line = mistake.lineEnd(end);
                boolean comment = mistake.text().substring(end, line).isBlank()
                        || mistake.text().substring(end, line).stripLeading().startsWith("//");
                return new TextChange(comment ? line : end, 0, mistake.newline() + text);
            }
        }
        List<Declaration> all = machine.getDeclarations();
        return all.isEmpty() ? new TextChange(node(machine).getEndOffset(), 0, mistake.newline() + text)
                : new TextChange(node(all.getFirst()).getOffset(), 0, text + mistake.newline());
    }

    /** {@return the removal of an element, with its line where nothing else stands there} */
    TextChange removed(EObject element) {
        INode node = node(element);
        return removed(node.getOffset(), node.getEndOffset());
    }

    /** {@return the removal of a piece of the text, with its line where nothing else stands there} */
    TextChange removed(int start, int end) {
        String text = mistake.text();
        int from = mistake.lineStart(start);
        int to = mistake.lineEnd(end);
        boolean alone = text.substring(from, start).isBlank() && text.substring(end, to).isBlank();
        if (alone) {
            return new TextChange(from, mistake.nextLine(end) - from, "");
        }
        int gap = end;
        while (gap < to && text.charAt(gap) == ' ') {
            gap++;
        }
        return new TextChange(start, gap - start, "");
    }

    /** {@return the removal of one of several that are separated by commas} */
    TextChange removedFromList(EObject element, List<? extends EObject> list) {
        int place = list.indexOf(element);
        return place == 0
                ? new TextChange(node(element).getOffset(), node(list.get(1)).getOffset() - node(element).getOffset(),
                        "")
                : new TextChange(node(list.get(place - 1)).getEndOffset(),
                        node(element).getEndOffset() - node(list.get(place - 1)).getEndOffset(), "");
    }
}
