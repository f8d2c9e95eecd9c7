package org.trapeze.ui.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.model.ModelSnapshot;

/** The definitions of a text in its order: declarations of a machine; labels, constants and macros of a guest. */
final class Members {

    private Members() {
    }

    /** {@return the first definition behind an offset, or the last one before it} Any thread. */
    static Optional<IRegion> next(ModelSnapshot snapshot, int offset, boolean forward) {
        List<IRegion> names = elements(snapshot.root()).map(element -> name(snapshot, element))
                .filter(Objects::nonNull).toList();
        Stream<IRegion> beyond = names.stream()
                .filter(name -> forward ? name.getOffset() > offset : name.getOffset() < offset);
        return forward ? beyond.findFirst() : beyond.reduce((first, second) -> second);
    }

    private static Stream<? extends EObject> elements(EObject root) {
        return root instanceof Machine machine ? machine.getDeclarations().stream()
                : root instanceof Program program ? program.getElements().stream().filter(Symbol.class::isInstance)
                        : Stream.of();
    }

    private static IRegion name(ModelSnapshot snapshot, EObject element) {
        ITextRegion region =
                snapshot.language().get(ILocationInFileProvider.class).getSignificantTextRegion(element);
        return region == null || region.getLength() == 0 ? null : new Region(region.getOffset(), region.getLength());
    }
}
