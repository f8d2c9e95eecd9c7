package org.trapeze.asm.expansion;

import java.util.List;

import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Token;

/** What a program has become by putting everything in its place, for who has to tell why a word means nothing there. */
public final class Expanded {
    private final List<Item> items;
    private final Macros macros;

    Expanded(List<Item> items, Macros macros) {
        this.items = items;
        this.macros = macros;
    }

    /** {@return the elements in their order} */
    public List<Item> items() {
        return items;
    }

    /** {@return the name in the definition of a macro, which may stand behind its use; null where there is none} */
    public Token macro(String name) {
        Macro macro = macros.get(name);
        return macro == null ? null : macro.name();
    }
}
