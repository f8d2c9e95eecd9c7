package org.trapeze.ui.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Symbols of all files by name. */
class WorkspaceSymbolsTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void quickAccessFindsThemAndOpensThem() throws Exception {
        IFile file = workbench.file(workbench.project("symbols", true), "g.gasm",
                "machine \"tg\"\nzebra: halt\nmacro zebracross\nendm\nMYZEBRA equ 4\n");
        var computer = (SymbolComputer) Arrays.stream(Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.quickAccess"))
                .filter(one -> SymbolComputer.class.getName().equals(one.getAttribute("class"))).findFirst()
                .orElseThrow().createExecutableExtension("class");
        assertEquals(List.of("zebra - label in g.gasm", "zebracross - macro in g.gasm", "MYZEBRA - constant in g.gasm"),
                labels(computer, "zebra"));
        file.setContents("machine \"tg\"\nzebra: halt\n".getBytes(), true, false, null);
        assertEquals(List.of("zebra - label in g.gasm"), labels(computer, "ZEBRA"));
        assertTrue(labels(computer, "lpsw").contains("LPSW - instruction in tg.isa"));
        computer.computeElements("zebra", new NullProgressMonitor())[0].execute();
        LanguageEditor editor = (LanguageEditor) workbench.page().getActiveEditor();
        assertEquals("zebra", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
    }

    private static List<String> labels(SymbolComputer computer, String query) {
        return Arrays.stream(computer.computeElements(query, new NullProgressMonitor()))
                .map(QuickAccessElement::getLabel).toList();
    }
}
