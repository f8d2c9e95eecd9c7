package org.trapeze.debug.core.model;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateKind;

/** How the values of cells are written, and read when people change them. */
final class Notation {
    private static final Pattern BOTH_FORMS = Pattern.compile("([^()]+)\\(([^()]+)\\)");

    private Notation() {
    }

    /** {@return a value in hexadecimal and decimal, a mode by its name} */
    static String write(Architecture architecture, Cell cell, long value) {
        if (isMode(cell)) {
            String name = mode(architecture, value).map(Mode::name).orElse("no mode");
            return name + " (" + Long.toUnsignedString(value) + ")";
        }
        return hexadecimal(value, cell.width()) + " (" + Long.toUnsignedString(value) + ")";
    }

    /** {@return a value in hexadecimal with all its digits} */
    static String hexadecimal(long value, int width) {
        String digits = Long.toHexString(value);
        return "0x" + "0".repeat(Math.max(0, (width + 3) / 4 - digits.length())) + digits;
    }

    /**
     * {@return the value that a text means}
     *
     * @param text    a number or a mode; or both forms of a value as {@link #write} gives them, one of them changed
     * @param present what the cell has now
     * @throws IllegalArgumentException with what is wrong, for people
     */
    static long read(Architecture architecture, Cell cell, String text, long present) {
        Matcher both = BOTH_FORMS.matcher(text.strip());
        if (!both.matches()) {
            return read(architecture, cell, text);
        }
        long first = read(architecture, cell, both.group(1));
        long second = read(architecture, cell, both.group(2));
        if (first != second && first != present && second != present) {
            throw new IllegalArgumentException('"' + text + "\" is two different values. Write only one.");
        }
        return first == present ? second : first;
    }

    static long read(Architecture architecture, Cell cell, String text) {
        String trimmed = text.strip();
        if (isMode(cell)) {
            Optional<Mode> mode = architecture.modes().stream().filter(each -> each.name().equals(trimmed)).findFirst();
            if (mode.isPresent()) {
                return mode.get().value();
            }
        }
        BigInteger value = number(trimmed);
        BigInteger limit = BigInteger.ONE.shiftLeft(cell.width());
        if (value.compareTo(limit) >= 0 || value.negate().compareTo(limit.shiftRight(1)) > 0) {
            throw new IllegalArgumentException(trimmed + " does not fit into the " + cell.width() + " bits of "
                    + cell.name() + ".");
        }
        return value.longValue() & Cell.mask(cell.width());
    }

    private static BigInteger number(String text) {
        boolean negative = text.startsWith("-");
        String digits = (negative ? text.substring(1) : text).replace("_", "").toLowerCase(Locale.ROOT);
        BigInteger value = switch (digits) {
            case String hex when hex.matches("0x[0-9a-f]+") -> new BigInteger(hex.substring(2), 16);
            case String binary when binary.matches("0b[01]+") -> new BigInteger(binary.substring(2), 2);
            case String decimal when decimal.matches("[0-9]+") -> new BigInteger(decimal);
            default -> throw new IllegalArgumentException(
                    '"' + text + "\" is not a number. Write 42, -42, 0x2a or 0b101010.");
        };
        return negative ? value.negate() : value;
    }

    private static Optional<Mode> mode(Architecture architecture, long value) {
        return architecture.modes().stream().filter(mode -> mode.value() == value).findFirst();
    }

    private static boolean isMode(Cell cell) {
        return cell.component().kind() == StateKind.MODE && cell.field().isEmpty();
    }
}
