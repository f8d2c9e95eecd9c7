package org.trapeze.ui.hierarchy;

import org.trapeze.ui.navigation.Location;

/**
 * A place where something is called.
 *
 * @param location of the name that is written there
 * @param line     from 1
 * @param text     the line, without blanks around it
 * @param how      in a word or two, such as "jumps"
 */
record Site(Location location, int line, String text, String how) {
}
