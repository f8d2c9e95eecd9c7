package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.trapeze.ir.decl.NameTable;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.model.EntryNames;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers what assembly language calls the values of operands and the elements of register arrays. */
final class NamesLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;

    NamesLowering(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
    }

    void all(MachineView view) {
        view.all(NamesDeclaration.class).stream().filter(table -> table.getName() != null)
                .forEach(table -> symbols.put(table,
                        new NameTable(table.getName(), entries(table.getNames(), Long.MAX_VALUE), table.isNumbers())));
    }

    /** {@return the names of a component's elements, perhaps none, and whether their numbers stand for them} */
    NameTable elements(ComponentDeclaration component, int count) {
        if (component.getNames().isEmpty() && !component.isNumbers()) {
            return NameTable.NONE;
        }
        if (!Components.isArray(component)) {
            problems.error(component.getNames().isEmpty() ? component : component.getNames().getFirst(), null,
                    IssueCodes.WRONG_KIND, "'" + component.getName() + "' has no elements that could have names or "
                            + "numbers; an alias is another name of a component");
        }
        List<NameTable.Entry> entries = entries(component.getNames(), count - 1L);
        component.getNames().stream().filter(entry -> EntryNames.of(entry) != null)
                .filter(entry -> !EntryNames.isWord(EntryNames.of(entry))).forEach(this::notWord);
        return new NameTable(component.getName(), entries, component.isNumbers());
    }

    private void notWord(NameEntry entry) {
        problems.error(entry, IsaPackage.Literals.NAME_ENTRY__NAME, IssueCodes.SYNTAX,
                "A name in assembly language is one word, perhaps with one of % $ # @ before it, as in \"%eax\"");
    }

    private List<NameTable.Entry> entries(List<NameEntry> declared, long highest) {
        Set<String> known = new HashSet<>();
        List<NameTable.Entry> entries = new ArrayList<>();
        for (NameEntry entry : declared) {
            String text = EntryNames.of(entry);
            var value = limits.number(entry, IsaPackage.Literals.NAME_ENTRY__VALUE, 0, highest, "What a name stands "
                    + "for");
            if (text != null && !known.add(text.toLowerCase(Locale.ROOT))) {
                problems.error(entry, IsaPackage.Literals.NAME_ENTRY__NAME, IssueCodes.DUPLICATE, "'" + text
                        + "' is in this table already; assembly language does not tell capital letters from small "
                        + "ones");
            } else if (text != null) {
                value.ifPresent(number -> entries.add(new NameTable.Entry(text, number)));
            }
        }
        return entries;
    }
}
