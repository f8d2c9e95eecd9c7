package org.trapeze.debug.ui.storage;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.debug.core.storage.StoragePart;

/**
 * Draws a storage map. Kinds of owners differ by hatching and by the words in them; only the foreground and the
 * background of the theme are used, so that it is readable in each.
 */
final class StorageCanvas {
    private static final int PADDING = 4;
    private static final int GAP = 6;

    private final Canvas canvas;
    private StorageMap map = new StorageMap(List.of());
    private Optional<StoragePart> chosen = Optional.empty();

    StorageCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(picture().at(event.x, event.y)
                .map(box -> StorageTexts.tooltip(box.level(), box.part())).orElse(null)));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    void show(StorageMap shown) {
        map = shown;
        chosen = Optional.empty();
        canvas.redraw();
    }

    /** Draws a thick frame around a part. */
    void choose(Optional<StoragePart> part) {
        chosen = part;
        canvas.redraw();
    }

    /** {@return the part that is drawn at a point} */
    Optional<StoragePart> at(int x, int y) {
        return picture().at(x, y).map(StoragePicture.Box::part);
    }

    private StoragePicture picture() {
        return new StoragePicture(map, canvas.getClientArea().width);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Color ink = canvas.getForeground();
        gc.setForeground(ink);
        StoragePicture picture = picture();
        picture.titles().forEach(title -> gc.drawText(StorageTexts.title(title.level()), title.x(), title.y(), true));
        for (StoragePicture.Box box : picture.boxes()) {
            paint(gc, box);
        }
    }

    private void paint(GC gc, StoragePicture.Box box) {
        Rectangle place = box.place();
        gc.setClipping(place);
        hatch(gc, place, box.part().kind());
        label(gc, place, box.part());
        gc.setClipping((Rectangle) null);
        gc.setLineWidth(chosen.filter(box.part()::equals).isPresent() ? 3 : 1);
        gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
        gc.setLineWidth(1);
    }

    private void hatch(GC gc, Rectangle place, StoragePart.Kind kind) {
        gc.setAlpha(90);
        for (int x = place.x - place.height; x < place.x + place.width; x += GAP) {
            switch (kind) {
            case MONITOR -> {
                gc.drawLine(x, place.y, x + place.height, place.y + place.height);
                gc.drawLine(x, place.y + place.height, x + place.height, place.y);
            }
            case PROGRAM -> gc.drawLine(x, place.y + place.height, x + place.height, place.y);
            case VIRTUAL_MACHINE -> gc.drawLine(x, place.y, x, place.y + place.height);
            case GUEST, FREE -> {
                // plain: nothing is there
            }
            }
        }
        gc.setAlpha(255);
    }

    /** Words only where they have room; the tooltip and the table have them all. */
    private void label(GC gc, Rectangle place, StoragePart part) {
        var extent = gc.textExtent(part.owner());
        if (extent.x + 2 * PADDING <= place.width) {
            int y = place.y + (place.height - extent.y) / 2;
            gc.setBackground(canvas.getBackground());
            gc.fillRectangle(place.x + PADDING - 2, y, extent.x + PADDING, extent.y);
            gc.drawText(part.owner(), place.x + PADDING, y, true);
        }
    }
}
