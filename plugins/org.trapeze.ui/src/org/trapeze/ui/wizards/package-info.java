/** Makes projects, machine descriptions and guests. What is made is worked out here without a user interface. */
package org.trapeze.ui.wizards;
