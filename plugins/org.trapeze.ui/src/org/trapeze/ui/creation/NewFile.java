package org.trapeze.ui.creation;

/**
 * A file that is to be made.
 *
 * @param path in its project
 */
public record NewFile(String path, byte[] content) {
}
