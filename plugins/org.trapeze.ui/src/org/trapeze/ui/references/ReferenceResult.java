package org.trapeze.ui.references;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;

import org.trapeze.ui.editor.EditorInputs;
import org.trapeze.ui.index.ResourceUris;

/** What a search found: matches whose elements are lines. Open editors mark them. */
final class ReferenceResult extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {
    private final ReferenceQuery query;

    ReferenceResult(ReferenceQuery query) {
        this.query = query;
    }

    @Override
    public String getLabel() {
        int count = getMatchCount();
        return query.getLabel() + " - " + count + (count == 1 ? " place" : " places");
    }

    @Override
    public String getTooltip() {
        return getLabel();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public ISearchQuery getQuery() {
        return query;
    }

    @Override
    public IEditorMatchAdapter getEditorMatchAdapter() {
        return this;
    }

    @Override
    public IFileMatchAdapter getFileMatchAdapter() {
        return this;
    }

    @Override
    public boolean isShownInEditor(Match match, IEditorPart editor) {
        return EditorInputs.uri(editor.getEditorInput()).filter(file(match).uri()::equals).isPresent();
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
        return EditorInputs.uri(editor.getEditorInput()).map(SourceFile::new).map(this::matches)
                .orElse(new Match[0]);
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
        return matches(new SourceFile(ResourceUris.of(file)));
    }

    @Override
    public IFile getFile(Object element) {
        return element instanceof ReferenceLine line ? line.file().file().orElse(null) : null;
    }

    private static SourceFile file(Match match) {
        return ((ReferenceLine) match.getElement()).file();
    }

    private Match[] matches(SourceFile file) {
        List<Match> all = new ArrayList<>();
        for (Object element : getElements()) {
            if (element instanceof ReferenceLine line && line.file().equals(file)) {
                all.addAll(List.of(getMatches(element)));
            }
        }
        return all.toArray(Match[]::new);
    }
}
