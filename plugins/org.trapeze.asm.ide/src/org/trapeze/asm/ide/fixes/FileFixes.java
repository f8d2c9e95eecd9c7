package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.scoping.IScopeProvider;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.program.IncludedPrograms;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;
import org.trapeze.isa.naming.NearestNames;

/** Fixes of names of machines and files that are not there. */
final class FileFixes {
    private final GuestText guest;
    private final Mistake mistake;

    FileFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
    }

    List<Fix> machine() {
        String written = mistake.written();
        if (mistake.length() == 0 && mistake.offset() == 0) {
            return machines().stream().map(name -> Fix.replace("name-machine", "Write it for the machine \"" + name
                    + "\"", 0, 0, "machine \"" + name + "\"" + mistake.newline())).toList();
        }
        if (!isQuoted(written)) {
            return List.of();
        }
        List<String> machines = machines();
        List<String> near = NearestNames.to(unquoted(written), machines);
        return (near.isEmpty() ? machines : near).stream()
                .filter(name -> !name.equals(unquoted(written)))
                .map(name -> mistake.replaced("change-machine", "Change to \"" + name + "\"", '"' + name + '"'))
                .toList();
    }

    private List<String> machines() {
        List<String> names = new ArrayList<>();
        mistake.resource().getResourceServiceProvider().get(IScopeProvider.class)
                .getScope(guest.program(), GasmPackage.Literals.PROGRAM__MACHINE).getAllElements()
                .forEach(machine -> names.add(String.join(".", machine.getName().getSegments())));
        return names.stream().distinct().sorted().toList();
    }

    /** The file may have another name, or be missing. */
    List<Fix> include() {
        String written = mistake.written();
        if (!isQuoted(written)) {
            return List.of();
        }
        String name = unquoted(written);
        List<Fix> fixes = new ArrayList<>();
        NearestNames.to(name, new Providers(guest).files()).forEach(near ->
            fixes.add(mistake.replaced("change-file", "Change to \"" + near + "\"", '"' + near + '"')));
        IncludedPrograms.uri(mistake.resource().getURI(), name).filter(this::isMissing)
                .ifPresent(uri -> fixes.add(Fix.create("create-file", "Create the file " + name, uri, clause())));
        return fixes;
    }

    private boolean isMissing(URI uri) {
        ResourceSet set = mistake.resource().getResourceSet();
        return "gasm".equals(uri.fileExtension()) && !set.getURIConverter().exists(uri, null);
    }

    private String clause() {
        boolean known = guest.program().getMachine() != null && !guest.program().getMachine().eIsProxy();
        return known ? "machine \"" + guest.program().getMachine().getName() + "\"\n" : "";
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
