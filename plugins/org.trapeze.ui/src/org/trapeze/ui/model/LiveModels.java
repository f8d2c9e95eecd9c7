package org.trapeze.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;

import org.trapeze.ui.index.IndexListener;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;

/**
 * The live models of all documents that are open in an editor of ours. Several editors of one file share its
 * document, and so its model. Safe for use by any thread.
 */
public final class LiveModels {

    private static final class Shared {
        private final LiveModel model;
        private int editors;

        private Shared(LiveModel model) {
            this.model = model;
        }
    }

    private final WorkspaceIndex index;
    private final Map<IDocument, Shared> models = new HashMap<>();
    private final IndexListener changes = this::refresh;

    /** @param index what the documents may refer to, and to be told of their texts */
    public LiveModels(WorkspaceIndex index) {
        this.index = index;
        index.addListener(changes);
    }

    /** Ends all models. */
    public synchronized void dispose() {
        index.removeListener(changes);
        models.values().forEach(shared -> shared.model.dispose());
        models.clear();
    }

    /** {@return the model of a document, made for it where this is the first editor; to be disconnected as often} */
    public synchronized LiveModel connect(IDocument document, URI uri) {
        Shared shared = models.computeIfAbsent(document, fresh -> new Shared(new LiveModel(index, fresh, uri)));
        shared.editors++;
        return shared.model;
    }

    /** Says that an editor is done with a document. With the last one the model ends. */
    public synchronized void disconnect(IDocument document) {
        Shared shared = models.get(document);
        if (shared != null && --shared.editors == 0) {
            models.remove(document);
            shared.model.dispose();
            index.close(shared.model.uri());
        }
    }

    /** {@return the model of a document that is open in one of our editors} */
    public synchronized Optional<LiveModel> of(IDocument document) {
        return Optional.ofNullable(models.get(document)).map(shared -> shared.model);
    }

    /** Makes all models anew, because what is to be said about them has changed. */
    public void refreshAll() {
        all().forEach(LiveModel::refresh);
    }

    /** Makes the index know all texts as they are in the editors now. Not for the user interface thread. */
    public void publishTexts() {
        all().forEach(LiveModel::publishText);
    }

    private synchronized List<LiveModel> all() {
        return models.values().stream().map(shared -> shared.model).toList();
    }

    private void refresh(Set<URI> changed) {
        for (LiveModel model : all()) {
            if (changed.isEmpty() || changed.stream().anyMatch(uri -> concerns(uri, model))) {
                model.refresh();
            }
        }
    }

    /** Any machine may be, or hide, the one that a file names; a guest concerns only those that were linked to it. */
    private static boolean concerns(URI changed, LiveModel model) {
        return !changed.equals(model.uri()) && (Language.of(changed).filter(Language.ISA::equals).isPresent()
                || model.latest().filter(snapshot -> snapshot.dependsOn(changed)).isPresent());
    }
}
