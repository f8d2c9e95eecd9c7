/** Comments that say what is still to be done, in the Tasks view and at the margin of the editor. */
package org.trapeze.ui.tasks;
