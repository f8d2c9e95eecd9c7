/** The example projects that come with the product. */
package org.trapeze.ui.examples;
