/** Turning lines into comments and back. */
package org.trapeze.ui.comment;
