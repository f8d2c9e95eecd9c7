package org.trapeze.ui.fixes;

import java.util.List;

import org.trapeze.asm.ide.fixes.GuestAssists;
import org.trapeze.isa.ide.fixes.Fix;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** What can be done at a place without anything being wrong there. */
final class Assists {
    private Assists() {
    }

    static List<Fix> at(ModelSnapshot snapshot, int offset) {
        return snapshot.language() == Language.GASM
                ? GuestAssists.at(snapshot.resource(), snapshot.text(), Math.min(offset, snapshot.text().length()))
                : List.of();
    }
}
