package org.trapeze.isa.lowering;

import java.util.List;

import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.isa.NamedItem;
import org.trapeze.isa.isa.OptionalItem;
import org.trapeze.isa.isa.SyntaxItem;
import org.trapeze.isa.model.EntryNames;
import org.trapeze.isa.validation.IssueCodes;

/** Checks where names stand in a syntax: suffixes directly behind the mnemonic, whose end they are. */
final class SuffixChecks {
    /** Every one of them is a mnemonic of its own. */
    private static final int MAX_MNEMONICS = 512;

    private final Problems problems;

    SuffixChecks(Problems problems) {
        this.problems = problems;
    }

    void all(List<SyntaxItem> items) {
        long mnemonics = 1;
        boolean behind = true;
        for (int i = 1; i < items.size(); i++) {
            SyntaxItem item = items.get(i);
            behind &= item instanceof NamedItem named && named.isSuffix();
            if (behind && item instanceof NamedItem named && named.getTable() != null) {
                mnemonics = Math.min(Integer.MAX_VALUE, mnemonics * Math.max(1, named.getTable().getNames().size()));
            }
            one(item, behind);
        }
        if (mnemonics > MAX_MNEMONICS) {
            problems.error(items.get(1), null, IssueCodes.TOO_LARGE, "With all suffixes this has " + mnemonics
                    + " mnemonics; it may have " + MAX_MNEMONICS);
        }
    }

    private void one(SyntaxItem item, boolean behind) {
        switch (item) {
            case OptionalItem group -> group.getItems().forEach(inner -> one(inner, false));
            case NamedItem named -> named(named, behind);
            default -> {
                // The others have no names.
            }
        }
    }

    private void named(NamedItem item, boolean behind) {
        if (item.isSuffix() && !behind) {
            problems.error(item, null, IssueCodes.SYNTAX, "A suffix stands directly behind the mnemonic, as in \"b\""
                    + " suffix condition c; for a name of its own leave out 'suffix'");
        }
        if (item.getTable() != null) {
            item.getTable().getNames().stream().filter(entry -> !isRight(entry, item.isSuffix())).findFirst()
                    .ifPresent(entry -> problems.error(item, null, IssueCodes.SYNTAX, "The name '"
                            + EntryNames.of(entry) + "' of this table cannot stand here: "
                            + (item.isSuffix() ? "a suffix is made of letters, digits, dots and underscores"
                                    : "a name is one word, perhaps with one of % $ # @ before it")));
        }
    }

    private static boolean isRight(NameEntry entry, boolean suffix) {
        String text = EntryNames.of(entry);
        return text == null || (suffix ? EntryNames.isSuffix(text) : EntryNames.isWord(text));
    }
}
