package org.trapeze.ui.symbols;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

import org.trapeze.ui.TrapezeUi;

/** Offers what all files define in Quick Access. Asked away from the user interface thread. */
public class SymbolComputer implements IQuickAccessComputerExtension {
    /** Fewer letters fit too much to be of use. */
    private static final int SHORTEST = 2;
    private static final int MOST = 50;

    private final WorkspaceSymbols symbols = new WorkspaceSymbols(TrapezeUi.get().index());

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        String wanted = query.strip();
        return wanted.length() < SHORTEST ? new QuickAccessElement[0]
                : symbols.find(wanted, MOST, monitor).stream().map(SymbolElement::new)
                        .toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // what is known stays known: files are looked at again when they have changed
    }

    @Override
    public boolean needsRefresh() {
        return false;
    }
}
