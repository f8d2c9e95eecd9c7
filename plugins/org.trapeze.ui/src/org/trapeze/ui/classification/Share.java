package org.trapeze.ui.classification;

/**
 * How much of a classification is done, for progress bars of views.
 *
 * @param done  instructions whose classes are known
 * @param total all instructions of the machine; 0 before that is known
 */
public record Share(int done, int total) {
}
