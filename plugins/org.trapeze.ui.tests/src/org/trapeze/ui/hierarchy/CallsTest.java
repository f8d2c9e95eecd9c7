package org.trapeze.ui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Callers and callees are found in all files that belong together. */
class CallsTest {
    private static final String MACHINE = """
            machine "m"
            unit 8 parcel 8 address 8 storage 256 big-endian
            modes kernel = 0, user = 1
            general r[2] : 8
            pc p : 8
            mode m : 1
            faults memory = 1, illegal = 2, odd = 3
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            function twice(n : 8) : 8 = n + n
            function more(n : 8) : 8 = twice(n) + twice(1)
            procedure check(n : 8) { if n[0] == 1 { trap odd } }
            instruction ADD { encode 0x10 syntax "add" check(r[0]) r[0] = more(r[1]) }
            instruction SUB { encode 0x11 syntax "sub" check(r[0]) r[0] = twice(r[1]) }
            """;
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private static String calls(IFile file, String word, Calls.Direction direction) throws Exception {
        String text = file.readString();
        ModelSnapshot snapshot = Snapshots.in(file, text);
        Subject subject = Subjects.at(snapshot, text.indexOf(word)).orElseThrow();
        List<Hits> found = Calls.create().of(subject, direction, new NullProgressMonitor());
        return subject.name() + ": "
                + found.stream().map(CallsTest::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Hits hits) {
        return hits.subject().name() + " " + hits.sites().stream()
                .map(site -> site.how() + " " + site.location().uri().lastSegment() + ":" + site.line())
                .collect(Collectors.joining(" "));
    }

    @Test
    void labelsOfOneProgramInSeveralFiles() throws Exception {
        IProject project = workbench.project("calls", true);
        IFile main = workbench.file(project, "main.gasm",
                "machine \"tg\"\ninclude \"lib.gasm\"\nmain: bal r14, print\nloop: bal r14, print\n b main\n");
        IFile lib = workbench.file(project, "lib.gasm", "print: beq r1, r0, done\n.more: b .more\ndone: br r14\n");
        workbench.file(project, "other.gasm", "machine \"tg\"\nprint: b print\n");
        assertEquals("print: [loop calls main.gasm:4, main calls main.gasm:3]", calls(lib, "print",
                Calls.Direction.CALLERS));
        assertEquals("print: [done jumps lib.gasm:1]", calls(lib, "print", Calls.Direction.CALLEES));
        assertEquals("loop: [main jumps main.gasm:5, print calls main.gasm:4]",
                calls(main, "loop", Calls.Direction.CALLEES));
        assertEquals("loop: [main falls through main.gasm:4]", calls(main, "loop", Calls.Direction.CALLERS));
        assertEquals("done: [print jumps lib.gasm:1]", calls(lib, "done", Calls.Direction.CALLERS));
        assertEquals("main: [loop jumps main.gasm:5]", calls(main, "bal", Calls.Direction.CALLERS));
    }

    @Test
    void functionsProceduresAndCauses() throws Exception {
        IProject project = workbench.project("calls", true);
        IFile machine = workbench.file(project, "m.isa", MACHINE);
        assertEquals("twice: [SUB uses m.isa:15, more uses m.isa:12 uses m.isa:12]",
                calls(machine, "twice", Calls.Direction.CALLERS));
        assertEquals("check: [ADD uses m.isa:14, SUB uses m.isa:15]", calls(machine, "check", Calls.Direction.CALLERS));
        assertEquals("odd: [check uses m.isa:13]", calls(machine, "odd", Calls.Direction.CALLERS));
        assertEquals("memory: [translate uses m.isa:8]", calls(machine, "memory", Calls.Direction.CALLERS));
        assertEquals("ADD: [check calls m.isa:14, more calls m.isa:14]", calls(machine, "ADD",
                Calls.Direction.CALLEES));
        assertEquals("check: [odd traps m.isa:13]", calls(machine, "check", Calls.Direction.CALLEES));
    }
}
