package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.disassembler.Line;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.syntax.MachineSyntax;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows a guest's storage as statements. */
@Command(name = "disassemble", mixinStandardHelpOptions = true,
        description = "Prints what a guest puts into storage, as statements with their addresses.")
final class DisassembleCommand implements Callable<Integer> {
    @Mixin
    private GuestOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunnableGuest guest = options.load(spec.commandLine().getErr());
        Image image = guest.image();
        Disassembler disassembler = new Disassembler(new MachineSyntax(guest.architecture()));
        Labels labels = Labels.of(image.symbols());
        image.segments().forEach(segment -> print(segment, disassembler, labels));
        return ExitCode.OK;
    }

    private void print(Segment segment, Disassembler disassembler, Labels labels) {
        PrintWriter out = spec.commandLine().getOut();
        for (Line line : disassembler.lines(address -> segment.unit((int) (address - segment.address())),
                segment.address(), segment.end(), labels)) {
            out.printf(Locale.ROOT, "%08x  %s%n", line.address(), line.text());
        }
    }
}
