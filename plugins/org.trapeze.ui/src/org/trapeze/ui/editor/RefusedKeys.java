package org.trapeze.ui.editor;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;

/** Says why typing changes nothing in a machine of the library: the platform lets it fail without a word. */
final class RefusedKeys implements VerifyKeyListener {
    private static final String WHY = "The machines of the library cannot be changed. "
            + "A machine of your own can extend one: File > New > Machine Description.";

    private final BooleanSupplier modifiable;
    private final Consumer<String> status;

    /**
     * @param modifiable whether the text can be changed at all
     * @param status     shows a message, or none for null, until the caret moves
     */
    RefusedKeys(BooleanSupplier modifiable, Consumer<String> status) {
        this.modifiable = modifiable;
        this.status = status;
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (!modifiable.getAsBoolean()) {
            boolean command = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0;
            boolean changes = event.character >= ' ' || event.character == SWT.BS || event.character == SWT.CR
                    || event.character == SWT.TAB;
            status.accept(changes && !command ? WHY : null);
        }
    }
}
