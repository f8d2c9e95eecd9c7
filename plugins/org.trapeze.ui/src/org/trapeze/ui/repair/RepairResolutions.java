package org.trapeze.ui.repair;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.findings.FindingCodes;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.problems.ProblemMarkers;

/** The fixes of markers of sensitive instructions that do not trap. */
public class RepairResolutions implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return getResolutions(marker).length > 0;
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        String[] data = marker.getAttribute(ProblemMarkers.DATA, "").split(",");
        boolean ours = FindingCodes.SENSITIVE.equals(marker.getAttribute(ProblemMarkers.CODE, ""));
        return Stream.of(data).skip(1).filter(key -> ours).map(RepairChoice::parse).flatMap(Optional::stream)
                .map(choice -> new Resolution(data[0], choice)).toArray(IMarkerResolution[]::new);
    }

    /** Changes the file through its buffer; saves it unless somebody has it open. */
    private record Resolution(String instruction, RepairChoice choice) implements IMarkerResolution2 {

        @Override
        public String getLabel() {
            return choice.label(instruction);
        }

        @Override
        public String getDescription() {
            return choice.description();
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public void run(IMarker marker) {
            IFile file = (IFile) marker.getResource();
            ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
            IPath path = file.getFullPath();
            try {
                boolean open = buffers.getTextFileBuffer(path, LocationKind.IFILE) != null;
                buffers.connect(path, LocationKind.IFILE, null);
                ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
                new RepairJob(buffer.getDocument(), ResourceUris.of(file), instruction, choice,
                        () -> close(buffers, buffer, open)).schedule();
            } catch (CoreException e) {
                TrapezeUi.log("Changing " + path, e);
            }
        }

        private static void close(ITextFileBufferManager buffers, ITextFileBuffer buffer, boolean open) {
            try {
                if (!open) {
                    buffer.commit(null, true);
                }
                buffers.disconnect(buffer.getLocation(), LocationKind.IFILE, null);
            } catch (CoreException e) {
                TrapezeUi.log("Saving " + buffer.getLocation(), e);
            }
        }
    }
}
