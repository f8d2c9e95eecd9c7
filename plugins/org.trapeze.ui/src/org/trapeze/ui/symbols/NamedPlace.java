package org.trapeze.ui.symbols;

import org.trapeze.ui.navigation.Location;

/**
 * Something that a file defines.
 *
 * @param name     as it is defined
 * @param kind     what it is, in a word
 * @param icon     the file name of its picture, without the extension
 * @param location where its name stands
 */
record NamedPlace(String name, String kind, String icon, Location location) {
}
