package org.trapeze.asm.ide.fixes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.trapeze.asm.ide.GasmIdeSetup;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.IsaStandaloneSetup;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;

import com.google.inject.Injector;

/** Guests in a folder, with the machine that stands beside them; checked and fixed without an editor. */
public final class Guests {
    /**
     * A machine that is not shipped: 8-bit units, parcels of 16 bits, fields of several widths, long and short forms.
     */
    static final String KITE = """
            machine "kite" "a machine for tests"
            unit 8  parcel 16  address 16  storage 0x10000  little-endian  sizes byte = 8, half = 16
            modes supervisor = 0, user = 1
            general g[8] : 16 named { sp = 7 }
            general z : 1
            pc p : 16
            mode m : 1
            faults memory = 1, illegal = 2, privileged = 3
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0 : 16] = p  m = supervisor  p = 16 }
            names cond { eq = 0, ne = 1 }
            directive pair(a : 8, b : 8) = a :: b
            instruction ADDQ "add quick" { encode 0001 d:3 a:3 i:6 syntax "addq" g[d] "," g[a] "," signed i
              g[d] = g[a] + sext(i, 16) }
            instruction ADDL "add long" { encode 0010 d:3 a:3 0:6 i:16 syntax "addl" g[d] "," g[a] "," signed i
              g[d] = g[a] + i }
            instruction SUBL "subtract long" { encode 0011 d:3 a:3 0:6 i:16 syntax "subl" g[d] "," g[a] "," signed i
              g[d] = g[a] - i }
            instruction BS "branch short" { encode 0100 0000 t:8 syntax "bs" relative t from next times 2
              p = p + 2 + (sext(t, 16) << 1) }
            instruction BL "branch long" { encode 0101 0:12 t:16 syntax "bl" relative t from next times 2
              p = p + 4 + (t << 1) }
            instruction LD "load" { encode 0110 d:3 b:3 x:6 syntax "ld" g[d] "," unsigned x "(" g[b] ")"
              g[d] = mem[g[b] + zext(x, 16) : half] }
            instruction BC "branch conditionally" { encode 0111 c:1 0:3 t:8 syntax "b" cond c "," relative t from next times 2
              if z == c { p = p + 2 + (sext(t, 16) << 1) } }
            instruction HALT "halt" { encode 0xf000 syntax "halt" when m == user: trap privileged  halt }
            instruction CMP "compare" { encode 1000 a:3 b:3 0:6 syntax "cmp" g[a] "," g[b] if g[a] == g[b] { z = 0 } else { z = 1 } }
            """;

    private final Injector injector;
    private final Path folder;

    public Guests(Path folder) {
        if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI("any.isa")) == null) {
            IsaStandaloneSetup.doSetup();
        }
        injector = new GasmIdeSetup().createInjectorAndDoEMFRegistration();
        this.folder = folder;
        file("kite.isa", KITE);
    }

    /** Puts a file into the folder. */
    public void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A guest, linked and checked. */
    public record Checked(String text, XtextResource resource, List<Issue> issues) {
        List<Fix> fixes(Issue issue) {
            return Mistake.of(resource, text, issue).map(GuestFixes::of).orElse(List.of());
        }

        public Program program() {
            return (Program) resource.getContents().getFirst();
        }

        long count(String code) {
            return issues.stream().filter(issue -> code.equals(issue.getCode())).count();
        }
    }

    public Checked check(String text) {
        XtextResourceSet set = injector.getInstance(XtextResourceSet.class);
        XtextResource resource =
                (XtextResource) set.createResource(URI.createFileURI(folder.resolve("guest.gasm").toString()));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
            for (Path other : Files.list(folder).filter(file -> file.toString().endsWith(".gasm")).toList()) {
                set.getResource(URI.createFileURI(other.toString()), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        return new Checked(text, resource, injector.getInstance(IResourceValidator.class)
                .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl));
    }
}
