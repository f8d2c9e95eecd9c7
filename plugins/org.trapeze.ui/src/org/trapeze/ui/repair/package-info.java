/** Fixes that change a description so that an instruction no longer stands in the way of a monitor. */
package org.trapeze.ui.repair;
