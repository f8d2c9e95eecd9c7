/** The two languages inside Eclipse: their services, registered with EMF and Xtext through extension points. */
package org.trapeze.ui.language;
