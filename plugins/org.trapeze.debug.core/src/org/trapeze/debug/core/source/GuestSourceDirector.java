package org.trapeze.debug.core.source;

import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupDirector;
import org.eclipse.debug.core.sourcelookup.ISourceLookupParticipant;

/** Finds the sources of guests. */
public final class GuestSourceDirector extends AbstractSourceLookupDirector {
    @Override
    public void initializeParticipants() {
        addParticipants(new ISourceLookupParticipant[] {new GuestSourceParticipant()});
    }
}
