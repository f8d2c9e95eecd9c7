/**
 * The computed classes of instructions for everything in the workbench that shows them. Classifications run in
 * background jobs, are remembered by content, and are published to listeners.
 */
package org.trapeze.ui.classification;
