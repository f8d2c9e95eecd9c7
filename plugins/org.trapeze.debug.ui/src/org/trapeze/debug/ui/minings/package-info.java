/** What a run did, above the lines of the guest. */
package org.trapeze.debug.ui.minings;
