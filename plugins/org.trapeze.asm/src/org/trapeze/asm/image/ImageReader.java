package org.trapeze.asm.image;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;

/** Reads images in the format that this package documents. Trusts nothing: every mistake becomes a message. */
public final class ImageReader {
    private final String text;
    private int offset;
    private int number;

    private String machine;
    private int unitBits;
    private long[] entry;
    private boolean ended;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<LineEntry> lines = new ArrayList<>();

    private ImageReader(String text) {
        this.text = text;
    }

    /** {@return whether some content starts like an image file, of whatever version; the first 13 bytes suffice} */
    public static boolean isImage(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(ImageFormat.MAGIC);
    }

    /** {@return the image read from a stream to its end; the stream is left open} */
    public static Image read(InputStream in) throws IOException {
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** {@return the image of a file's whole content} */
    public static Image read(String text) throws ImageFormatException {
        return new ImageReader(text).image();
    }

    private Image image() throws ImageFormatException {
        version(nextLine());
        while (!ended) {
            int start = offset;
            String line = nextLine();
            if (line == null) {
                throw error("the file ends before its line 'end': it was cut off");
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                item(new Words(line, number), start);
            }
        }
        if (machine == null || unitBits == 0 || entry == null) {
            throw error("one of the lines 'machine', 'unit' and 'entry' is missing");
        }
        segments.sort(Comparator.comparingLong(Segment::address));
        try {
            return new Image(machine, unitBits, segments, entry[0], entry[1], symbols, new LineTable(lines));
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    private void version(String line) throws ImageFormatException {
        if (line == null || !line.startsWith(ImageFormat.MAGIC)) {
            throw error("not an image file: the first line should read '" + ImageFormat.MAGIC + " "
                    + ImageFormat.VERSION + "'");
        }
        String version = line.substring(ImageFormat.MAGIC.length()).strip();
        if (!version.equals(Integer.toString(ImageFormat.VERSION))) {
            throw error("image format version '" + version + "' is not supported, only " + ImageFormat.VERSION);
        }
    }

    private void item(Words words, int start) throws ImageFormatException {
        String keyword = words.word();
        switch (keyword) {
            case ImageFormat.MACHINE -> machine = words.rest();
            case ImageFormat.UNIT -> unitBits = (int) words.decimal(1, Long.SIZE);
            case ImageFormat.ENTRY -> entry = new long[] { words.address(), words.hex() };
            case ImageFormat.SEGMENT -> segments.add(segment(words));
            case ImageFormat.LABEL ->
                symbols.add(Symbol.label(words.word(), words.hexInteger(), words.address()));
            case ImageFormat.CONSTANT -> symbols.add(Symbol.constant(words.word(), words.integer()));
            case ImageFormat.FILE -> files.add(words.rest());
            case ImageFormat.CODE, ImageFormat.DATA -> lines.add(lineEntry(words, keyword.equals(ImageFormat.CODE)));
            case ImageFormat.END -> end(words, start);
            default -> throw error("'" + keyword + "' does not start a line of an image file");
        }
        words.end();
    }

    private LineEntry lineEntry(Words words, boolean code) throws ImageFormatException {
        long address = words.address();
        int length = (int) words.decimal(1, Integer.MAX_VALUE);
        int file = (int) words.decimal(0, files.size() - 1L);
        return new LineEntry(address, length, files.get(file), (int) words.decimal(1, Integer.MAX_VALUE), code);
    }

    private Segment segment(Words words) throws ImageFormatException {
        if (unitBits == 0) {
            throw error("the line 'unit' must come before the first segment");
        }
        long address = words.address();
        // A unit takes a digit and a blank at least, which keeps a wrong count from asking for memory without end.
        int length = (int) words.decimal(0, (text.length() - offset + 1) / 2);
        var units = new long[length];
        int count = 0;
        while (count < length) {
            String line = nextLine();
            if (line == null) {
                throw error("the file ends after " + count + " of a segment's " + length + " units: it was cut off");
            }
            var contents = new Words(line, number);
            while (contents.more() && count < length) {
                units[count++] = contents.unit(unitBits);
            }
            contents.end();
        }
        if (address > Long.MAX_VALUE - length) {
            throw error("the segment reaches beyond the largest address");
        }
        return new Segment(address, units);
    }

    private void end(Words words, int start) throws ImageFormatException {
        ended = true;
        if (words.more()) {
            var checksum = new CRC32();
            checksum.update(text.substring(0, start).getBytes(StandardCharsets.UTF_8));
            if (checksum.getValue() != words.hex()) {
                throw error("the checksum differs: the file was damaged or changed. Remove the number after 'end' to"
                        + " load it nevertheless");
            }
        }
    }

    private String nextLine() {
        if (offset >= text.length()) {
            return null;
        }
        int end = text.indexOf('\n', offset);
        int stop = end < 0 ? text.length() : end;
        String line = text.substring(offset, stop).stripTrailing();
        offset = stop + 1;
        number++;
        return line;
    }

    private ImageFormatException error(String message) {
        return new ImageFormatException(Math.max(1, number), message);
    }
}
