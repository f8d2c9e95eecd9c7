package org.trapeze.debug.ui.storage;

import org.trapeze.debug.core.storage.StorageLevel;
import org.trapeze.debug.core.storage.StoragePart;

/** How the storage map is put into words. */
final class StorageTexts {
    static final String EMPTY = "No guest is selected. Debug a guest (Run > Debug As > Guest on Trapeze), and select it"
            + " in the Debug view: this view then shows who owns which part of its machine's storage.";

    private StorageTexts() {
    }

    static String title(StorageLevel level) {
        String place = level.base() == 0 ? "" : ", from " + address(level.base()) + " of the real machine";
        return level.machine() + ": " + units(level.size()) + place;
    }

    static String range(StoragePart part) {
        return address(part.from()) + " to " + address(part.last());
    }

    /** {@return where a part lies in the real machine's storage} */
    static String real(StorageLevel level, StoragePart part) {
        return address(level.base() + part.from()) + " to " + address(level.base() + part.last());
    }

    static String tooltip(StorageLevel level, StoragePart part) {
        return part.owner() + " (" + kind(part.kind()) + ")\n" + units(part.size()) + ", " + range(part) + " of the "
                + level.machine() + (level.base() == 0 ? "" : "\n" + real(level, part) + " of the real machine")
                + (part.what().isEmpty() ? "" : "\n" + part.what());
    }

    static String kind(StoragePart.Kind kind) {
        return switch (kind) {
        case MONITOR -> "monitor";
        case VIRTUAL_MACHINE -> "virtual machine";
        case PROGRAM -> "program";
        case GUEST -> "guest's storage";
        case FREE -> "free";
        };
    }

    static String units(long size) {
        return size == 1 ? "1 unit" : String.format("%,d units", size);
    }

    private static String address(long address) {
        return "0x" + Long.toHexString(address);
    }
}
