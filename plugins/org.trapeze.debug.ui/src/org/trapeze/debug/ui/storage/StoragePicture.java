package org.trapeze.debug.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.trapeze.debug.core.storage.StorageLevel;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.debug.core.storage.StoragePart;

/**
 * Where in a picture the parts of storage lie: a bar for each machine, all of them to the scale of the real machine's
 * storage, so that what belongs to a virtual machine is right above it.
 */
final class StoragePicture {
    /** Parts that are smaller to scale are drawn this wide, so that nothing is invisible. */
    static final int LEAST = 3;
    private static final int MARGIN = 6;
    private static final int TITLE = 20;
    private static final int BAR = 34;

    /** A part with its place in the picture. */
    record Box(StorageLevel level, StoragePart part, Rectangle place) {
    }

    /** The name of a machine with its place in the picture. */
    record Title(StorageLevel level, int x, int y) {
    }

    private final List<Box> boxes = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private int height = MARGIN;

    /**
     * Lays a map out.
     *
     * @param width pixels that the picture may have
     */
    StoragePicture(StorageMap map, int width) {
        double real = map.levels().isEmpty() ? 1 : map.levels().getFirst().size();
        double scale = Math.max(1, width - 2 * MARGIN) / real;
        for (StorageLevel level : map.levels()) {
            titles.add(new Title(level, MARGIN, height));
            height += TITLE;
            addBoxes(level, scale);
            height += BAR + MARGIN;
        }
    }

    private void addBoxes(StorageLevel level, double scale) {
        int last = MARGIN;
        for (StoragePart part : level.parts()) {
            int from = Math.max(last, MARGIN + (int) Math.round((level.base() + part.from()) * scale));
            int to = MARGIN + (int) Math.round((level.base() + part.from() + part.size()) * scale);
            last = Math.max(from + LEAST, to);
            boxes.add(new Box(level, part, new Rectangle(from, height, last - from, BAR)));
        }
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Title> titles() {
        return titles;
    }

    int height() {
        return height;
    }

    /** {@return what is drawn at a point} */
    Optional<Box> at(int x, int y) {
        return boxes.stream().filter(box -> box.place().contains(x, y)).findFirst();
    }
}
