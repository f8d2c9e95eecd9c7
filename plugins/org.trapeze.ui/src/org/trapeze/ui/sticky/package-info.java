/** The lines that stay in sight above what they belong to. */
package org.trapeze.ui.sticky;
