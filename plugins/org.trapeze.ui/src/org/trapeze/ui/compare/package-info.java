/** Comparing machines and guests: text in our colours, and what they define piece by piece. */
package org.trapeze.ui.compare;
