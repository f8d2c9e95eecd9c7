package org.trapeze.ui.wizards;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;

import org.trapeze.isa.resource.IsaResourceDescriptionStrategy;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;

/**
 * A machine that can be chosen, for a guest or as the base of another machine.
 *
 * @param title   may be empty
 * @param finding what its description expects of it as a whole, in a line; may be empty
 */
record KnownMachine(String name, String title, String finding, URI file) {

    /**
     * {@return the machines that files of a project see, its own first, and the library's} Reads files: not for the
     * user interface thread.
     */
    static List<KnownMachine> all(Optional<IProject> project) {
        return TrapezeUi.get().index().machines(project).stream().map(KnownMachine::of)
                .sorted(Comparator.comparing(KnownMachine::inLibrary).thenComparing(KnownMachine::name)).toList();
    }

    private static KnownMachine of(IEObjectDescription machine) {
        return new KnownMachine(machine.getName().toString(), machine.getUserData(IsaResourceDescriptionStrategy.TITLE),
                machine.getUserData(IsaResourceDescriptionStrategy.FINDING), machine.getEObjectURI().trimFragment());
    }

    /** {@return whether it comes with Trapeze} */
    boolean inLibrary() {
        return file.isPlatformPlugin();
    }

    /** {@return where it is described, as people say it} */
    String place() {
        return ResourceUris.file(file).map(found -> found.getFullPath().makeRelative().toString()).orElse("library");
    }
}
