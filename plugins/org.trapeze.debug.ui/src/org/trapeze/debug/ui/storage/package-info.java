/** The view that draws who owns what of the storage of the machines that a guest runs on. */
package org.trapeze.debug.ui.storage;
