package org.trapeze.ui.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the outline.
 *
 * @param name     what is defined
 * @param detail   a few words about it, perhaps empty
 * @param icon     the file name of its picture, without the extension
 * @param offset   where its name stands
 * @param length   of its name
 * @param children what belongs to it
 */
record OutlineNode(String name, String detail, String icon, int offset, int length, List<OutlineNode> children) {

    OutlineNode {
        children = List.copyOf(children);
    }

    /** {@return the nodes from the outermost to the innermost one whose name stands at an offset or last before it} */
    static List<OutlineNode> path(List<OutlineNode> nodes, int offset) {
        List<OutlineNode> path = new ArrayList<>();
        List<OutlineNode> level = nodes;
        while (!level.isEmpty()) {
            OutlineNode last = level.stream().filter(node -> node.offset() <= offset).reduce((one, other) -> other)
                    .orElse(null);
            if (last == null) {
                break;
            }
            path.add(last);
            level = last.children();
        }
        return path;
    }

    /** Two nodes are the same entry where they have the same name, so that the tree stays as it is while one types. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineNode node && node.name.equals(name) && node.icon.equals(icon);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
