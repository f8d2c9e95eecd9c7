package org.trapeze.asm.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Image files: what is written is read again, and what is damaged is said to be. */
class ImageFileTest {
    private static final Image SMALL = new Image("tg", 16,
            List.of(new Segment(0, new long[] { 1, 0xffff }), new Segment(0x400, new long[] { 0xab })), 0x400, 0,
            List.of(Symbol.label("start", BigInteger.ZERO, 0x400), Symbol.constant("N", BigInteger.valueOf(-7))),
            new LineTable(List.of(new LineEntry(0, 2, "a b.gasm", 3, false),
                    new LineEntry(0x400, 1, "a b.gasm", 9, true))));

    @Test
    void theFormatIsAsDocumented() {
        String text = ImageWriter.toText(SMALL);
        assertEquals("""
                trapeze image 1
                machine tg
                unit 16
                entry 400 0
                segment 0 2
                0001 ffff
                segment 400 1
                00ab
                label start 0 400
                constant N -7
                file a b.gasm
                data 0 2 0 3
                code 400 1 0 9
                """, text.substring(0, text.indexOf("end ")));
    }

    @Test
    void imagesAreReadAsTheyWereWritten() throws IOException {
        long seed = 20240521;
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Image image = random(random);
            var bytes = new ByteArrayOutputStream();
            ImageWriter.write(image, bytes);
            assertTrue(ImageReader.isImage(bytes.toByteArray()));
            assertEquals(image, ImageReader.read(new ByteArrayInputStream(bytes.toByteArray())),
                    "image " + i + " of seed " + seed);
        }
    }

    private static Image random(Random random) {
        int bits = 1 + random.nextInt(64);
        var segments = new ArrayList<Segment>();
        var lines = new ArrayList<LineEntry>();
        long address = 0;
        for (int s = random.nextInt(4); s > 0; s--) {
            address += random.nextInt(1000);
            long[] units = random.longs(random.nextInt(30)).map(unit -> unit >>> 64 - bits).toArray();
            segments.add(new Segment(address, units));
            if (units.length > 0) {
                lines.add(new LineEntry(address, units.length, "dir/f" + random.nextInt(3), 1 + random.nextInt(99),
                        random.nextBoolean()));
            }
            address += units.length;
        }
        var symbols = List.of(Symbol.label("l\u00e4bel", new BigInteger(64, random), random.nextLong(1L << 62)),
                Symbol.constant("c.x", new BigInteger(100, random).negate()));
        return new Image("m " + random.nextInt(), bits, segments, random.nextLong(1L << 62), random.nextLong(), symbols,
                new LineTable(lines));
    }

    @Test
    void foreignFilesAreRecognised() {
        assertEquals("1: not an image file: the first line should read 'trapeze image 1'", wrong("\u007fELF\1\2\3"));
        assertEquals("1: not an image file: the first line should read 'trapeze image 1'", wrong(""));
        assertEquals("1: image format version '2' is not supported, only 1", wrong("trapeze image 2\nend\n"));
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
        String head = "trapeze image 1\nmachine tg\nunit 8\nentry 0 0\n";
        assertEquals("4: the file ends before its line 'end': it was cut off", wrong(head));
        assertEquals("3: one of the lines 'machine', 'unit' and 'entry' is missing",
                wrong("trapeze image 1\nunit 8\nend\n"));
        assertEquals("6: the file ends after 1 of a segment's 2 units: it was cut off",
                wrong(head + "segment 0 2\n01   "));
        assertEquals("6: '100' is wider than 8 bits", wrong(head + "segment 0 1\n100\nend\n"));
        assertEquals("6: 'xy' is not a hexadecimal number of up to 64 bits", wrong(head + "segment 0 1\nxy\nend\n"));
        assertEquals("6: '2' is too much", wrong(head + "segment 0 1\n1 2\nend\n"));
        assertEquals("5: '999999999999' is outside 0 to 2", wrong(head + "segment 0 999999999999\nend\n"));
        assertEquals("5: 'frob' does not start a line of an image file", wrong(head + "frob\nend\n"));
        assertEquals("5: the line ends too early", wrong(head + "label x\nend\n"));
        assertEquals("5: '0' refers to nothing", wrong(head + "code 0 1 0 1\nend\n"));
        assertEquals("9: 1 units at 0 overlaps the segment before it",
                wrong(head + "segment 0 1\n1\nsegment 0 1\n1\nend\n"));
    }

    @Test
    void damageIsFoundByTheChecksum() {
        String text = ImageWriter.toText(SMALL).replace("00ab", "00ac");
        assertEquals("14: the checksum differs: the file was damaged or changed. Remove the number after 'end' to load "
                + "it nevertheless", wrong(text));
    }

    @Test
    void handMadeFilesNeedNoChecksum() throws IOException {
        Image image = ImageReader.read(
                "trapeze image 1\n# by hand\nmachine tg\nunit 8\nentry 0 0\n\nsegment 2 3\n1\n2 3\nend");
        assertEquals(List.of(new Segment(2, new long[] { 1, 2, 3 })), image.segments());
    }

    @Test
    void lineBreaksMayBeChangedWhereThereIsNoChecksum() throws IOException {
        String text = ImageWriter.toText(SMALL).replaceFirst("end .*", "end").replace("\n", "\r\n");
        assertEquals(SMALL, ImageReader.read(text));
    }

    @Test
    void noDamageIsAnAccident() {
        long seed = 4711;
        var random = new Random(seed);
        String text = ImageWriter.toText(SMALL);
        for (int i = 0; i < 3000; i++) {
            var damaged = new StringBuilder(text.replaceFirst("end .*", "end"));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (32 + random.nextInt(96)));
            }
            try {
                ImageReader.read(damaged.toString());
            } catch (ImageFormatException e) {
                assertTrue(e.line() > 0);
            } catch (RuntimeException e) {
                fail("seed " + seed + ", try " + i + ":\n" + damaged, e);
            }
        }
    }

    private static String wrong(String text) {
        var e = assertThrows(ImageFormatException.class,
                () -> ImageReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return e.line() + ": " + e.getMessage();
    }
}
