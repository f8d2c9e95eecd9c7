package org.trapeze.ui.rename;

import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.references.Target;

/** Now and then gives what stands somewhere another name, which may be no name at all. */
public final class RenameProbe implements Probe {
    private static final int SELDOM = 60;
    private static final List<String> NAMES = List.of("fresh", "r", "x1", "", " ", "if", "9", ".local", "equ", "a b",
            "\u00e9", "\"", "mem", "halt", "unit", "\u0000");

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws CoreException {
        if (random.nextInt(SELDOM) == 0) {
            var target = Target.at(snapshot, random.nextInt(snapshot.text().length() + 1));
            if (target.isPresent()) {
                TrapezeUi.get().index().open(snapshot.uri(), snapshot.text());
                rename(target.get(), NAMES.get(random.nextInt(NAMES.size())));
            }
        }
    }

    private static void rename(Target target, String name) throws CoreException {
        SymbolRename rename = new SymbolRename(TrapezeUi.get().index(), target, () -> { });
        if (!rename.checkInitialConditions(new NullProgressMonitor()).hasFatalError()
                && !rename.setNewName(name).hasFatalError()
                && !rename.checkFinalConditions(new NullProgressMonitor()).hasFatalError()) {
            rename.createChange(new NullProgressMonitor());
        }
    }
}
