/** Labels, images and editors for the elements of the debug model. */
package org.trapeze.debug.ui.presentation;
