package org.trapeze.ui.outline;

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
