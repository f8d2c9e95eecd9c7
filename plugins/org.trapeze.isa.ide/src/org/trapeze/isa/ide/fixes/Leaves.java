package org.trapeze.isa.ide.fixes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * The leaves of a text by their offsets, which are summed up once. To ask the tree of nodes instead costs the square of
 * its depth, each time, and a description with many mistakes may be nested thousands deep.
 */
final class Leaves {
    private final List<ILeafNode> leaves = new ArrayList<>();
    private final int[] ends;

    Leaves(INode root) {
        root.getLeafNodes().forEach(leaves::add);
        ends = new int[leaves.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += leaves.get(i).getTotalLength();
            ends[i] = end;
        }
    }

    /** {@return the leaf that has the character at an offset, blanks and comments among them} */
    Optional<ILeafNode> at(int offset) {
        // The first leaf that ends behind the character; leaves without characters never do.
        int found = Arrays.binarySearch(ends, offset + 1);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && ends[place - 1] > offset) {
            place--;
        }
        return offset < 0 || place >= ends.length ? Optional.empty() : Optional.of(leaves.get(place));
    }
}
