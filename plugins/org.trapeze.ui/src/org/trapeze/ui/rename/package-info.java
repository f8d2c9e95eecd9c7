/** Giving things other names, in all files that name them. */
package org.trapeze.ui.rename;
