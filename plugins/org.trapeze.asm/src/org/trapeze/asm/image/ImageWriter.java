package org.trapeze.asm.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes images in the format that this package documents. */
public final class ImageWriter {
    private static final int UNITS_PER_LINE = 8;

    private final StringBuilder text = new StringBuilder();

    private ImageWriter() {
    }

    /** Writes an image; the stream is left open. The same image always gives the same bytes. */
    public static void write(Image image, OutputStream out) throws IOException {
        out.write(toText(image).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the whole image file} */
    public static String toText(Image image) {
        var writer = new ImageWriter();
        writer.header(image);
        image.segments().forEach(segment -> writer.segment(segment, image.unitBits()));
        image.symbols().forEach(writer::symbol);
        writer.lines(image.lines());
        return writer.sealed();
    }

    private void header(Image image) {
        line(ImageFormat.MAGIC, ImageFormat.VERSION);
        line(ImageFormat.MACHINE, oneLine(image.machine()));
        line(ImageFormat.UNIT, image.unitBits());
        line(ImageFormat.ENTRY, hex(image.entryAddress()), hex(image.entryPc()));
    }

    private void segment(Segment segment, int unitBits) {
        line(ImageFormat.SEGMENT, hex(segment.address()), segment.length());
        int digits = (unitBits + 3) / 4;
        for (int index = 0; index < segment.length(); index++) {
            String unit = hex(segment.unit(index));
            text.append("0".repeat(Math.max(0, digits - unit.length()))).append(unit);
            boolean last = index + 1 == segment.length() || (index + 1) % UNITS_PER_LINE == 0;
            text.append(last ? '\n' : ' ');
        }
    }

    private void symbol(Symbol symbol) {
        switch (symbol.kind()) {
            case LABEL -> line(ImageFormat.LABEL, symbol.name(), symbol.value().toString(16), hex(symbol.address()));
            case CONSTANT -> line(ImageFormat.CONSTANT, symbol.name(), symbol.value());
        }
    }

    private void lines(LineTable table) {
        Map<String, Integer> files = new LinkedHashMap<>();
        for (String file : table.files()) {
            files.put(file, files.size());
            line(ImageFormat.FILE, oneLine(file));
        }
        for (LineEntry entry : table.entries()) {
            line(entry.code() ? ImageFormat.CODE : ImageFormat.DATA, hex(entry.address()), entry.length(),
                    files.get(entry.file()), entry.line());
        }
    }

    private String sealed() {
        var checksum = new CRC32();
        checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        line(ImageFormat.END, hex(checksum.getValue()));
        return text.toString();
    }

    private void line(String keyword, Object... words) {
        text.append(keyword);
        for (Object word : words) {
            text.append(' ').append(word);
        }
        text.append('\n');
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }

    private static String oneLine(String name) {
        if (name.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("a line break in a name: " + name);
        }
        return name;
    }
}
