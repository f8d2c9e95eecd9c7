package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.trapeze.asm.source.Token;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;
import org.trapeze.isa.ide.fixes.TextChange;

/** Fixes of where things are placed, in storage and in the text. */
final class PlaceFixes {
    private final GuestText guest;
    private final Mistake mistake;

    PlaceFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
    }

    /** Of an origin whose section lies over another one. */
    List<Fix> placement() {
        List<Token> operands = guest.line().operands();
        if (mistake.data().size() != 2 || operands.isEmpty()) {
            return List.of();
        }
        int comma = 0;
        while (comma < operands.size() && !operands.get(comma).is(',')) {
            comma++;
        }
        String old = mistake.text().substring(operands.getFirst().offset(), operands.get(comma - 1).end());
        boolean hex = old.toLowerCase(Locale.ROOT).startsWith("0x");
        long free = Long.parseLong(mistake.data().get(1));
        String address = hex ? "0x" + Long.toHexString(free) : Long.toString(free);
        return List.of(Fix.replace("move-origin", "Move it to the next free address, " + address,
                operands.getFirst().offset(), old.length(), address));
    }

    /** Of an entry point that nobody names, or somebody names again. */
    List<Fix> entry() {
        Token operation = guest.line().operation();
        if (operation == null || mistake.length() == 0) {
            return List.of();
        }
        if (operation.text().toLowerCase(Locale.ROOT).endsWith("entry")) {
            return guest.line().operands().isEmpty() || mistake.offset() != operation.offset() ? List.of()
                    : List.of(removal());
        }
        Token label = guest.line().labels() > 0 ? guest.line().tokens().getFirst() : labelAbove();
        int clause = guest.afterClause();
        String name = label == null ? guest.freeName("start") : label.text();
        List<TextChange> changes = new ArrayList<>();
        changes.add(new TextChange(clause, 0, guest.breakBefore(clause) + " ".repeat(8) + "entry   " + name
                + mistake.newline()));
        if (label == null) {
            changes.add(new TextChange(guest.line().start(), 0, name + ":" + mistake.newline()));
        }
        return List.of(Fix.of("name-entry", "Name '" + name + "' as the entry point",
                changes.toArray(TextChange[]::new)));
    }

    /** The label on the line above, where that has nothing else. */
    private Token labelAbove() {
        int start = guest.line().start();
        for (int line = start; line > 0;) {
            line = mistake.lineStart(line - 1);
            GuestLine above = GuestLine.at(mistake.text(), line);
            if (!above.tokens().isEmpty()) {
                boolean only = above.labels() > 0 && above.operation() == null && !above.tokens().getFirst().isLocal();
                return only ? above.tokens().getFirst() : null;
            }
        }
        return null;
    }

    private Fix removal() {
        GuestLine line = guest.line();
        return line.labels() > 0
                ? Fix.replace("remove-entry", "Remove this entry", line.operation().offset(),
                        line.codeEnd() - line.operation().offset(), "")
                : Fix.replace("remove-entry", "Remove this entry", line.start(),
                        mistake.nextLine(line.start()) - line.start(), "");
    }
}
