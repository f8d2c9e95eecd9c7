package org.trapeze.ui.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.assembler.IncrementalAssembler;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.SourceText;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;

/**
 * The fast lane of a guest that is open in an editor: assembles each state of its text, looking anew only at lines that
 * have changed. Makes no model, but for finding the machine at the beginning a model of that line alone. One thread at
 * a time; {@link #machine()} may be asked by any.
 */
final class GuestLane {
    private static final Pattern CLAUSE = Pattern.compile("(?m)^[ \\t]*(?:machine|MACHINE)[ \\t]+\"[^\"\\r\\n]*\"");

    private final WorkspaceIndex index;
    private final URI uri;
    private volatile GuestMachine machine;
    /** Included files as they were when somebody last said that one has changed; null where none has been needed. */
    private volatile Includes includes;
    private IncrementalAssembler assembler;

    GuestLane(WorkspaceIndex index, URI uri) {
        this.index = index;
        this.uri = uri;
    }

    /** {@return a lane for a document; none for a description} */
    static Optional<GuestLane> of(WorkspaceIndex index, URI uri) {
        return Language.of(uri).filter(Language.GASM::equals).map(guest -> new GuestLane(index, uri));
    }

    Optional<GuestMachine> machine() {
        return Optional.ofNullable(machine);
    }

    /** Says that files which this one refers to may have changed. */
    void forgetOthers() {
        includes = null;
    }

    /** Takes the machine from a model, which knows of changes in it. */
    void follow(ModelSnapshot snapshot) {
        machine = GuestMachine.of(snapshot).map(fresh -> fresh.after(machine)).orElse(null);
    }

    /** Finds the machine of a text of which there has been no model yet. */
    void find(String text, CancelIndicator cancel) {
        Matcher clause = CLAUSE.matcher(text);
        if (machine == null && clause.find()) {
            follow(Models.build(index, uri, clause.group() + "\n", 0, cancel));
        }
    }

    /** {@return what can be said of a text; empty where a model has to be made first, as its machine is another one} */
    Optional<QuickLook> look(String text, long version) {
        GuestMachine present = machine;
        SourceText source = GuestMachine.source(uri, text);
        if (present == null || !present.fits(source)) {
            return Optional.empty();
        }
        if (assembler == null || assembler.syntax() != present.syntax()) {
            assembler = new IncrementalAssembler(present.syntax());
        }
        return Optional.of(QuickLook.of(uri, version, text.length(), present,
                assembler.check(source, this::include)));
    }

    /** In a resource set of our own, for those of models are not to be changed any more. */
    private Optional<SourceText> include(String name, SourceText from) {
        Includes present = includes;
        if (present == null) {
            present = GuestAssembler.includes(index.editorSet(uri));
            includes = present;
        }
        return present.find(name, from);
    }
}
