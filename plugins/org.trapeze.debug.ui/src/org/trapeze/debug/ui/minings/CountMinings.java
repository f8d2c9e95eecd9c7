package org.trapeze.debug.ui.minings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;

import org.trapeze.debug.core.counts.LineCount;
import org.trapeze.debug.core.counts.RunCounts;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.preferences.Preferences;

/** Shows above the lines of a guest how often they were executed and trapped in its last run, until it is edited. */
public class CountMinings extends AbstractCodeMiningProvider {
    private static final AtomicBoolean LISTENING = new AtomicBoolean();

    /** Creates the provider of one editor. */
    public CountMinings() {
        if (LISTENING.compareAndSet(false, true)) {
            RunCounts.addListener(CountMinings::counted);
        }
    }

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer,
            IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        boolean wanted = TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.COUNT_MININGS);
        return CompletableFuture.completedFuture(!wanted || document == null ? List.of()
                : saved(document).map(guest -> minings(document, RunCounts.of(guest))).orElse(List.of()));
    }

    /** {@return the file of a document that is as it was saved} */
    private static Optional<IFile> saved(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        return buffer == null || buffer.isDirty() ? Optional.empty()
                : Optional.ofNullable(FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation()));
    }

    private List<ICodeMining> minings(IDocument document, NavigableMap<Integer, LineCount> counts) {
        List<ICodeMining> minings = new ArrayList<>();
        for (Map.Entry<Integer, LineCount> line : counts.entrySet()) {
            try {
                minings.add(new Above(line.getKey() - 1, document, this, line.getValue().words()));
            } catch (BadLocationException e) {
                // the text is another by now
                return List.of();
            }
        }
        return minings;
    }

    private static void counted(IFile guest, boolean running) {
        boolean wanted = !running || TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.LIVE_COUNTS);
        if (wanted && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> update(guest));
        }
    }

    private static void update(IFile guest) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    IEditorPart editor = reference.getEditor(false);
                    if (editor != null && guest.equals(ResourceUtil.getFile(editor.getEditorInput()))
                            && editor.getAdapter(ITextViewer.class) instanceof ISourceViewerExtension5 viewer) {
                        viewer.updateCodeMinings();
                    }
                }
            }
        }
    }

    /** One text above a line. */
    private static final class Above extends LineHeaderCodeMining {
        Above(int line, IDocument document, CountMinings provider, String text) throws BadLocationException {
            super(line, document, provider);
            setLabel(text);
        }
    }
}
