/** What a guest was made from: from addresses to lines and back. */
package org.trapeze.debug.core.source;
