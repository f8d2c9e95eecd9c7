/**
 * What the classes of instructions mean for the texts that they stand in: expectations that are not met, and sensitive
 * instructions that do not trap, described or used. Shown live in editors, and as markers for saved files.
 */
package org.trapeze.ui.findings;
