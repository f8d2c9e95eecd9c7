package org.trapeze.ui.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The command asks for the name in a dialog, shows what will change, and changes it. */
class RenameDialogTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    /** What is done in the dialog, which has events handled itself until it closes. */
    private final class Person implements Runnable {
        private final String name;
        private final List<String> preview = new ArrayList<>();
        private boolean named;
        private boolean done;
        private RuntimeException failed;

        Person(String name) {
            this.name = name;
            Display.getCurrent().timerExec(50, this);
        }

        @Override
        public void run() {
            try {
                dialog().ifPresent(this::act);
            } catch (RuntimeException e) {
                failed = e;
                dialog().ifPresent(Shell::close);
                return;
            }
            if (!done) {
                Display.getCurrent().timerExec(50, this);
            }
        }

        private void act(Shell dialog) {
            Optional<Button> next = button(dialog, "Preview").filter(Button::isEnabled);
            List<Tree> trees = Widgets.all(dialog, Tree.class).stream().filter(Tree::isVisible).toList();
            if (!trees.isEmpty() && trees.getFirst().getItemCount() > 0) {
                collect(trees.getFirst().getItems());
                done = true;
                press(button(dialog, "OK").orElseThrow());
            } else if (!named) {
                Widgets.all(dialog, Text.class).stream().filter(Text::isVisible).findFirst().ifPresent(text -> {
                    text.setText(name);
                    named = true;
                });
            } else {
                next.ifPresent(Person.this::press);
            }
        }

        private void collect(TreeItem[] items) {
            for (TreeItem item : items) {
                preview.add(item.getText());
                collect(item.getItems());
            }
        }

        private void press(Button button) {
            button.notifyListeners(SWT.Selection, new Event());
        }

        private Optional<Button> button(Shell dialog, String label) {
            return Widgets.all(dialog, Button.class).stream()
                    .filter(button -> button.isVisible() && button.getText().replace("&",
                            "").startsWith(label)).findFirst();
        }

        private Optional<Shell> dialog() {
            return Arrays.stream(Display.getCurrent().getShells())
                    .filter(shell -> shell.isVisible() && shell.getText().startsWith("Rename")).findFirst();
        }
    }

    @Test
    void withPreview() throws Exception {
        IProject project = workbench.project("rename", true);
        IFile defs = workbench.file(project, "defs.gasm", "machine \"tg\"\nSIZE equ 4\n");
        String text = "machine \"tg\"\ninclude \"defs.gasm\"\n word SIZE\n word SIZE + 1\n";
        IFile main = workbench.file(project, "main.gasm", text);
        LanguageEditor editor = workbench.open(main);
        editor.selectAndReveal(text.indexOf("SIZE"), 0);
        Person person = new Person("LENGTH");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.rename", null);
        Workbench.await("the dialog", () -> person.done || person.failed != null);
        assertNull(person.failed);
        Workbench.await("the change", () -> Workbench.widget(editor).getText().contains("word LENGTH + 1"));
        assertEquals("machine \"tg\"\nLENGTH equ 4\n", defs.readString());
        assertEquals(List.of("defs.gasm - rename", "main.gasm - rename"), person.preview.stream()
                .filter(line -> line.contains("gasm")).sorted().toList(), person.preview::toString);
    }

    @Test
    void whereNothingHasAName() throws Exception {
        String text = "machine \"tg\"\n; nothing\n";
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("rename", true), "g.gasm", text));
        editor.selectAndReveal(text.indexOf("nothing"), 0);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.rename", null);
        Workbench.await("the message", () -> Widgets.all(Workbench.widget(editor).getShell(), CLabel.class)
                .stream().anyMatch(label -> "Nothing that has a name stands at the caret.".equals(label.getText())));
    }
}
