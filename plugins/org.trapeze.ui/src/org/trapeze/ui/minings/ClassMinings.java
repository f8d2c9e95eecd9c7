package org.trapeze.ui.minings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;

import org.trapeze.classify.InstructionClasses;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.preferences.Preferences;

/** Gives the editor what stands above its lines. Answers once the model is that of the text, so nothing flickers. */
public class ClassMinings extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer,
            IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        Optional<LiveModel> model = document == null ? Optional.empty() : TrapezeUi.get().models().of(document);
        if (model.isEmpty() || !TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.CODE_MININGS)) {
            return CompletableFuture.completedFuture(List.of());
        }
        // where there is a model already, the user interface thread would look for them
        return model.get().whenCurrent().thenApplyAsync(snapshot -> minings(snapshot, document));
    }

    private List<ICodeMining> minings(ModelSnapshot snapshot, IDocument document) {
        Map<String, InstructionClasses> known =
                snapshot.machine().map(TrapezeUi.get().classification()::classes).orElse(Map.of());
        List<ICodeMining> minings = new ArrayList<>();
        for (ClassLine line : ClassLine.of(snapshot, known)) {
            try {
                minings.add(new Above(document.getLineOfOffset(line.offset()), document, this, line.text()));
            } catch (BadLocationException e) {
                // the text is shorter by now: there will be another model
                return minings;
            }
        }
        return minings;
    }

    /** One text above a line. */
    private static final class Above extends LineHeaderCodeMining {
        Above(int line, IDocument document, ClassMinings provider, String text) throws BadLocationException {
            super(line, document, provider);
            setLabel(text);
        }
    }
}
