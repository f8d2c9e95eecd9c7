package org.trapeze.debug.core.source;

import java.util.Objects;

import org.eclipse.core.resources.IFile;

/**
 * A line of a guest's source.
 *
 * @param file in the workspace
 * @param line counted from 1
 */
public record SourceLine(IFile file, int line) {
    public SourceLine {
        Objects.requireNonNull(file);
    }

    @Override
    public String toString() {
        return file.getName() + ":" + line;
    }
}
