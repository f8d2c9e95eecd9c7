/** What people may choose about our editors. */
package org.trapeze.ui.preferences;
