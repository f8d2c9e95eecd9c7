package org.trapeze.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** No level of an outline has so many entries that the tree would make the user interface stand still. */
class OutlineGroupsTest {
    private static final int MANY = 7_000;

    @Test
    void entriesOfAMachineAreGroupedBelowIt() {
        OutlineNode machine = node("machine", 0, entries(MANY));
        List<OutlineNode> groups = OutlineGroups.of(List.of(machine)).getFirst().children();
        assertTrue(groups.size() <= OutlineGroups.MOST, groups.size() + " groups");
        assertEquals(names(entries(MANY)), groups.stream().flatMap(group -> {
            assertTrue(group.children().size() <= OutlineGroups.MOST, group.name());
            return names(group.children()).stream();
        }).toList());
    }

    @Test
    void fewEntriesStayAsTheyAre() {
        OutlineNode machine = node("machine", 0, entries(OutlineGroups.MOST));
        assertEquals(names(machine.children()), names(OutlineGroups.of(List.of(machine)).getFirst().children()));
    }

    @Test
    void levelsThatAreClosedDoNotCount() {
        OutlineNode machine = node("machine", 0, OutlineGroups.of(entries(MANY)));
        assertEquals(1, OutlineGroups.count(List.of(machine), 1));
        assertEquals(1 + machine.children().size(), OutlineGroups.count(List.of(machine), 2));
        assertEquals(1 + machine.children().size() + MANY, OutlineGroups.count(List.of(machine), 3));
    }

    private static List<OutlineNode> entries(int many) {
        return IntStream.range(0, many).mapToObj(i -> node("entry" + i, i, List.of())).toList();
    }

    private static OutlineNode node(String name, int offset, List<OutlineNode> children) {
        return new OutlineNode(name, "", "label", offset, 1, children);
    }

    private static List<String> names(List<OutlineNode> nodes) {
        return nodes.stream().map(OutlineNode::name).toList();
    }
}
