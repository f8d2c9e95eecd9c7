package org.trapeze.debug.ui.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.debug.core.storage.StorageLevel;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.debug.core.storage.StoragePart;
import org.trapeze.debug.core.storage.StoragePart.Kind;

/** The picture is to scale, and nothing in it is invisible. */
class StoragePictureTest {
    private static final StoragePart RESERVE = new StoragePart(Kind.MONITOR, "monitor", 0, 256, "");
    private static final StoragePart REGION = new StoragePart(Kind.VIRTUAL_MACHINE, "vm", 256, 512, "");
    private static final StoragePart REST = new StoragePart(Kind.FREE, "nobody", 768, 256, "");
    private static final StoragePart TINY = new StoragePart(Kind.PROGRAM, "program", 0, 1, "start");
    private static final StoragePart OWN = new StoragePart(Kind.GUEST, "guest", 1, 511, "");
    private static final StorageLevel REAL =
            new StorageLevel("real machine", 0, 1024, List.of(RESERVE, REGION, REST));
    private static final StorageLevel VIRTUAL =
            new StorageLevel("virtual machine 1", 256, 512, List.of(TINY, OWN));

    private final StoragePicture picture = new StoragePicture(new StorageMap(List.of(REAL, VIRTUAL)), 1024 + 12);

    @Test
    void partsAreToScale() {
        assertEquals(256, box(RESERVE).place().width);
        assertEquals(512, box(REGION).place().width);
        assertEquals(box(REGION).place().x, box(TINY).place().x, "the virtual machine is below its region");
        assertEquals(box(REGION).place().x + 512, box(OWN).place().x + box(OWN).place().width);
    }

    @Test
    void theSmallestPartCanBeSeenAndFound() {
        assertEquals(StoragePicture.LEAST, box(TINY).place().width);
        assertEquals(Optional.of(TINY), picture.at(box(TINY).place().x + 1, box(TINY).place().y + 1)
                .map(StoragePicture.Box::part));
        assertEquals(Optional.empty(), picture.at(0, 0));
    }

    @Test
    void aStorageThatIsLargerThanAnyScreenFits() {
        StoragePart huge = new StoragePart(Kind.GUEST, "guest", 0, 1L << 40, "");
        StoragePicture wide = new StoragePicture(
                new StorageMap(List.of(new StorageLevel("real machine", 0, 1L << 40, List.of(huge)))), 200);
        assertTrue(wide.boxes().getFirst().place().width <= 200);
    }

    @Test
    void wordsSayWhereAPartIs() {
        assertEquals("program (program)\n1 unit, 0x0 to 0x0 of the virtual machine 1\n0x100 to 0x100 of the real "
                + "machine"
                + "\nstart", StorageTexts.tooltip(VIRTUAL, TINY).replace("guest's program", "program"));
        assertEquals("virtual machine 1: 512 units, from 0x100 of the real machine", StorageTexts.title(VIRTUAL));
    }

    private StoragePicture.Box box(StoragePart part) {
        return picture.boxes().stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }
}
