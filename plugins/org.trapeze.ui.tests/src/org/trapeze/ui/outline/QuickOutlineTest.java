package org.trapeze.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The outline above the text. */
class QuickOutlineTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aPartOfANameLeadsThere() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("quick", true), "g.gasm",
                "machine \"tg\"\nfirst: halt\nsecond: halt\n"));
        List<Shell> before = List.of(Display.getCurrent().getShells());
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.trapeze.ui.quickOutline", null);
        Workbench.await("the outline", () -> filter(before).isPresent());
        Text filter = filter(before).orElseThrow();
        filter.setText("eco");
        Event enter = new Event();
        enter.character = SWT.CR;
        filter.notifyListeners(SWT.KeyDown, enter);
        assertEquals("second", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
    }

    private static Optional<Text> filter(List<Shell> before) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell))
                .flatMap(shell -> text(shell).stream()).findFirst();
    }

    private static Optional<Text> text(Composite parent) {
        for (Control child : parent.getChildren()) {
            Optional<Text> found = child instanceof Text text ? Optional.of(text)
                    : child instanceof Composite inner ? text(inner) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
