package org.trapeze.ui.classification;

import org.eclipse.emf.common.util.URI;

import org.trapeze.ir.arch.Architecture;

/**
 * A machine in the workspace or the library.
 *
 * @param uri          the resource of its description
 * @param architecture what the description means
 */
public record DescribedMachine(URI uri, Architecture architecture) {
}
