/** Proposals of what may stand at the cursor, from the services of the languages. */
package org.trapeze.ui.completion;
