package org.trapeze.debug.core.source;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupParticipant;
import org.trapeze.debug.core.model.GuestFrame;

/** Gives a frame's source: the workspace file that was assembled; any search path comes after that. */
final class GuestSourceParticipant extends AbstractSourceLookupParticipant {
    @Override
    public String getSourceName(Object element) throws CoreException {
        return line(element).map(line -> line.file().getName()).orElse(null);
    }

    @Override
    public Object[] findSourceElements(Object element) throws CoreException {
        Optional<SourceLine> line = line(element);
        return line.isPresent() && line.get().file().exists() ? new Object[] {line.get().file()}
                : super.findSourceElements(element);
    }

    private static Optional<SourceLine> line(Object element) {
        return element instanceof GuestFrame frame ? frame.source() : Optional.empty();
    }
}
