package org.trapeze.asm.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.assembler.Placement;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.source.SourceText;

/**
 * Writes a program's lines with what each of them put where, and its symbols. What a macro or an included file brought
 * in follows its line, each statement marked with a plus sign. Addresses and contents are hexadecimal.
 */
public final class Listing {
    /** Units beside one line of source; the rest follows in lines of its own. */
    private static final int UNITS_IN_ROW = 8;
    /** A table of zeros should not fill pages. */
    private static final int MOST_ROWS = 16;

    private final SourceText source;
    private final Image image;
    private final Map<Integer, List<Placement>> byLine = new HashMap<>();
    private final TreeMap<Long, Segment> segments = new TreeMap<>();
    private final Appendable out;
    private final int digits;
    private final int addressDigits;
    private final int width;

    private Listing(SourceText source, Assembly assembly, Appendable out) {
        this.source = source;
        this.image = assembly.image().orElseThrow(() -> new IllegalArgumentException("the program has errors"));
        this.out = out;
        assembly.placements().forEach(placement -> byLine.computeIfAbsent(source.line(placement.offset()),
                line -> new ArrayList<>(1)).add(placement));
        image.segments().forEach(segment -> segments.put(segment.address(), segment));
        digits = (image.unitBits() + 3) / 4;
        long last = segments.isEmpty() ? 0 : segments.lastEntry().getValue().end();
        addressDigits = Math.max(4, Long.toHexString(last).length());
        width = Math.min(UNITS_IN_ROW, Math.max(1, 24 / (digits + 1))) * (digits + 1);
    }

    /**
     * Writes the listing of a program.
     *
     * @throws IllegalArgumentException for a program with errors, which has no image
     * @throws IOException              where the text cannot be written
     */
    public static void write(SourceText source, Assembly assembly, Appendable out) throws IOException {
        new Listing(source, assembly, out).write();
    }

    private void write() throws IOException {
        out.append("machine ").append(image.machine()).append(System.lineSeparator());
        String[] lines = source.text().split("\r\n|[\r\n]", -1);
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i], byLine.getOrDefault(i + 1, List.of()));
        }
        symbols();
    }

    private void line(int number, String text, List<Placement> placements) throws IOException {
        boolean own = !placements.isEmpty() && placements.getFirst().expanded().isEmpty();
        String shown = String.format("%6d  %s", number, text).stripTrailing();
        if (own) {
            contents(placements.getFirst(), shown);
        } else {
            row("", "", shown);
        }
        for (Placement placement : placements.subList(own ? 1 : 0, placements.size())) {
            contents(placement, "     +  " + placement.expanded().orElse(""));
        }
    }

    private void contents(Placement placement, String text) throws IOException {
        int perRow = width / (digits + 1);
        int rows = Math.ceilDiv(placement.units(), perRow);
        for (int i = 0; i < Math.min(rows, MOST_ROWS); i++) {
            long address = placement.address() + (long) i * perRow;
            row(address(address), units(address, Math.min(perRow, placement.units() - i * perRow)), i == 0 ? text : "");
        }
        if (rows > MOST_ROWS) {
            row("", "... up to " + address(placement.address() + placement.units() - 1), "");
        }
    }

    private String units(long address, int count) {
        Segment segment = segments.floorEntry(address).getValue();
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String unit = Long.toHexString(segment.unit((int) (address - segment.address()) + i));
            text.append(text.isEmpty() ? "" : " ").append("0".repeat(digits - unit.length())).append(unit);
        }
        return text.toString();
    }

    private String address(long address) {
        String text = Long.toHexString(address);
        return "0".repeat(addressDigits - text.length()) + text;
    }

    private void row(String address, String units, String text) throws IOException {
        String left = String.format("%-" + addressDigits + "s  %-" + width + "s", address, units);
        out.append((left + text).stripTrailing()).append(System.lineSeparator());
    }

    private void symbols() throws IOException {
        if (!image.symbols().isEmpty()) {
            out.append(System.lineSeparator()).append("symbols").append(System.lineSeparator());
        }
        for (Symbol symbol : image.symbols().stream().sorted(Comparator.comparing(Symbol::name)).toList()) {
            out.append(String.format("%-24s %s%n", symbol.name(),
                    symbol.kind() == Symbol.Kind.LABEL ? "0x" + symbol.value().toString(16)
                    : symbol.value().toString()));
        }
    }
}
