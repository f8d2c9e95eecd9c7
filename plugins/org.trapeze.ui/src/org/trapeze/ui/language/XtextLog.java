package org.trapeze.ui.language;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

import org.trapeze.ui.TrapezeUi;

/** Brings what Xtext has to say about failures to the workspace log; without it, it goes to the terminal or nowhere. */
final class XtextLog extends AppenderSkeleton {

    private XtextLog() {
        setThreshold(Level.ERROR);
    }

    /** Begins, unless somebody else, such as Xtext's own user interface, has set its logging up already. */
    static void install() {
        Logger xtext = Logger.getLogger("org.eclipse.xtext");
        if (!Logger.getRootLogger().getAllAppenders().hasMoreElements() && !xtext.getAllAppenders().hasMoreElements()) {
            xtext.addAppender(new XtextLog());
        }
    }

    @Override
    protected void append(LoggingEvent event) {
        TrapezeUi.log(event.getRenderedMessage(),
                event.getThrowableInformation() == null ? null : event.getThrowableInformation().getThrowable());
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
