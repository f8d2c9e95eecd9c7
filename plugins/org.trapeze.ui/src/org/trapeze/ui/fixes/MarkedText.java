package org.trapeze.ui.fixes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Models;
import org.trapeze.ui.problems.LiveFindings;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * The model of a file that has markers: that of its editor where it is open and up to date, else one that is made for
 * the purpose.
 *
 * @param snapshot the model
 */
record MarkedText(ModelSnapshot snapshot) {

    static MarkedText of(IFile file) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
                LocationKind.IFILE);
        Optional<ModelSnapshot> live = buffer == null ? Optional.empty()
                : TrapezeUi.get().models().of(buffer.getDocument()).flatMap(LiveModel::current);
        return new MarkedText(live.orElseGet(() -> Models.of(ResourceUris.of(file),
                buffer == null ? saved(file) : buffer.getDocument().get())));
    }

    private static String saved(IFile file) {
        try {
            return file.readString();
        } catch (CoreException e) {
            TrapezeUi.log("Reading " + file.getFullPath(), e);
            return "";
        }
    }

    /** {@return the issue that a marker tells of, in the text as it is now: of several the nearest} */
    Optional<Issue> issue(IMarker marker) {
        String code = marker.getAttribute(ProblemMarkers.CODE, "");
        String message = marker.getAttribute(IMarker.MESSAGE, "");
        int place = marker.getAttribute(IMarker.CHAR_START, 0);
        return issues().filter(issue -> code.equals(issue.getCode()) && message.equals(issue.getMessage())
                && issue.getOffset() != null)
                .min(Comparator.comparingInt(issue -> Math.abs(issue.getOffset() - place)));
    }

    /** What classifying has found counts where it is known. */
    private Stream<Issue> issues() {
        List<Issue> findings = LiveFindings.known(snapshot);
        return Stream.concat(snapshot.issues().stream(), findings.stream());
    }
}
