package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;

import org.trapeze.isa.ide.fixes.Fix;

/** Finds the files of the project that define what a guest uses without including them. */
final class Providers {
    private static final int MOST = 3;

    private final GuestText guest;
    private final GuestLibrary library;

    Providers(GuestText guest) {
        this.guest = guest;
        this.library = new GuestLibrary(guest.mistake().resource());
    }

    List<Fix> macros(String name) {
        return including(library.defining(file -> file.macros().stream().anyMatch(name::equalsIgnoreCase)), name);
    }

    List<Fix> symbols(String name) {
        return including(library.defining(file -> file.symbols().contains(name)), name);
    }

    /** {@return the names of all guests there are, as an include would write them} */
    List<String> files() {
        return library.files().stream().map(library::relative).toList();
    }

    private List<Fix> including(List<URI> files, String name) {
        List<Fix> fixes = new ArrayList<>();
        if (files.isEmpty()) {
            return fixes;
        }
        int place = new Includes(guest.mistake().text(), guest.program()).insertion();
        for (URI file : files.subList(0, Math.min(MOST, files.size()))) {
            String path = library.relative(file);
            fixes.add(Fix.replace("include", "Include \"" + path + "\", which defines '" + name + "'", place, 0,
                    guest.breakBefore(place) + Includes.line(path) + guest.mistake().newline()));
        }
        return fixes;
    }
}
