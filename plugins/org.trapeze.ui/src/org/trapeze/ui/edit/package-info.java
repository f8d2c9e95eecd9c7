/** What the editors add while one types. */
package org.trapeze.ui.edit;
