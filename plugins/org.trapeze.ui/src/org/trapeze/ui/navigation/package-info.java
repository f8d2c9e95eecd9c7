/** Going from a name to what it means, in this file, in another one, or in the library. */
package org.trapeze.ui.navigation;
