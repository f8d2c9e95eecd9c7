package org.trapeze.ui.hierarchy;

import org.trapeze.ui.navigation.Location;

/**
 * Something that calls and is called.
 *
 * @param name     for people
 * @param icon     the file name of its picture, without the extension
 * @param local    whether it is a local label, which is a part of another one
 * @param location where its name stands; it tells one subject from another
 */
record Subject(String name, String icon, boolean local, Location location) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && subject.location.uri().equals(location.uri())
                && subject.location.offset() == location.offset();
    }

    @Override
    public int hashCode() {
        return location.uri().hashCode() * 31 + location.offset();
    }
}
