package org.trapeze.ui.classification.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import org.trapeze.classify.Classification;

import org.trapeze.ui.TrapezeUi;

/** Saves a classification as a file that people choose. */
final class ExportDialog {
    private final Shell shell;

    ExportDialog(Shell shell) {
        this.shell = shell;
    }

    void export(Classification classification) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export Classification");
        dialog.setOverwrite(true);
        dialog.setFileName(classification.architecture().name() + "." + Exports.HTML.extension());
        dialog.setFilterExtensions(Arrays.stream(Exports.values()).map(one -> "*." + one.extension())
                .toArray(String[]::new));
        dialog.setFilterNames(Arrays.stream(Exports.values())
                .map(one -> one.title() + " (*." + one.extension() + ")").toArray(String[]::new));
        String file = dialog.open();
        if (file != null) {
            IJobFunction work = monitor -> write(Path.of(file), classification);
            Job.create(NLS.bind("Writing {0}", file), work).schedule();
        }
    }

    /** Writes a file in the format that its name says. A worker thread. */
    static IStatus write(Path file, Classification classification) {
        try {
            Files.writeString(file, Exports.of(file.getFileName().toString()).write(classification));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return new Status(IStatus.ERROR, TrapezeUi.ID,
                    NLS.bind("{0} cannot be written: {1}", file, e.getMessage()));
        }
    }
}
