package org.trapeze.ui.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the entries of a long outline into groups, of which a tree makes the entries only when they are opened: with
 * thousands of them side by side, the user interface would stand still after every key that is typed.
 */
final class OutlineGroups {
    /** Entries side by side that a tree takes without delay. */
    static final int MOST = 300;

    private OutlineGroups() {
    }

    /** {@return the nodes themselves where they are few, else groups of them in their order; the same below each} */
    static List<OutlineNode> of(List<OutlineNode> nodes) {
        List<OutlineNode> below = nodes.stream().map(OutlineGroups::within).toList();
        if (nodes.size() <= MOST) {
            return below;
        }
        List<OutlineNode> groups = new ArrayList<>();
        int size = Math.max(MOST / 2, nodes.size() / MOST + 1);
        for (int from = 0; from < nodes.size(); from += size) {
            List<OutlineNode> group = below.subList(from, Math.min(nodes.size(), from + size));
            OutlineNode first = group.getFirst();
            groups.add(new OutlineNode(first.name() + " ... " + group.getLast().name(), group.size() + " entries",
                    first.icon(), first.offset(), first.length(), group));
        }
        return groups;
    }

    private static OutlineNode within(OutlineNode node) {
        return node.children().isEmpty() ? node : new OutlineNode(node.name(), node.detail(), node.icon(),
                node.offset(), node.length(), of(node.children()));
    }

    /** {@return how many nodes there are down to a level, of which the first is 1} */
    static int count(List<OutlineNode> nodes, int levels) {
        return levels == 0 ? 0 : nodes.stream().mapToInt(node -> 1 + count(node.children(), levels - 1)).sum();
    }
}
