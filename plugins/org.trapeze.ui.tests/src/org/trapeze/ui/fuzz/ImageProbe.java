package org.trapeze.ui.fuzz;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.disassembler.Line;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.listing.Listing;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

import org.trapeze.ui.model.ModelSnapshot;

/** Lists guests, and reads the units of those that can be assembled back: as text they make the same units. */
final class ImageProbe implements Probe {
    private static final int SELDOM = 4;
    /** Units of a segment that are looked at; others would only be more of the same. */
    private static final int MOST = 200;

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws IOException {
        boolean turn = random.nextInt(SELDOM) == 0;
        if (turn && snapshot.root() instanceof Program program && program.getMachine() != null
                && !program.getMachine().eIsProxy()) {
            Assembly assembly = snapshot.language().get(GuestAssembler.class).assemble(snapshot.resource());
            MachineSyntax syntax = GuestAssembler.syntax(program.getMachine()).orElse(null);
            if (syntax != null && assembly.image().isPresent()) {
                Listing.write(new SourceText(snapshot.uri().toString(), snapshot.text()), assembly,
                        new StringBuilder());
                assembly.image().get().segments().stream().limit(3).forEach(segment -> readBack(segment, syntax));
            }
        }
    }

    private static void readBack(Segment segment, MachineSyntax syntax) {
        var storage = syntax.architecture().storage();
        int parcel = Math.max(1, storage.parcelBits() / storage.unitBits());
        int count = Math.min(MOST, segment.length()) / parcel * parcel;
        String text = "org " + segment.address() + "\n" + new Disassembler(syntax)
                .lines(address -> unit(segment, address - segment.address(), count), segment.address(),
                        segment.address() + count, Labels.NONE)
                .stream().map(Line::text).collect(Collectors.joining("\n"));
        Assembly again = Assembler.assemble(new SourceText("again.gasm", text), syntax);
        Segment other = again.image().filter(image -> count > 0).map(image -> image.segments().getFirst()).orElse(null);
        for (int i = 0; i < count; i++) {
            if (other == null || i >= other.length() || other.unit(i) != segment.unit(i)) {
                throw new AssertionError("unit " + i + " does not read back: " + again.problems() + " in '" + text);
            }
        }
    }

    private static long unit(Segment segment, long index, int count) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("unit " + index);
        }
        return segment.unit((int) index);
    }
}
