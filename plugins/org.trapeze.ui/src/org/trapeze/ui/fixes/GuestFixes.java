package org.trapeze.ui.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.IncludedPrograms;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.isa.isa.IsaPackage;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Finds the fixes of a mistake in a guest, from what the model knows already. Any thread. */
final class GuestFixes {
    private final ModelSnapshot snapshot;
    private final Program program;
    private final Issue issue;
    private final String written;

    private GuestFixes(ModelSnapshot snapshot, Program program, Issue issue) {
        this.snapshot = snapshot;
        this.program = program;
        this.issue = issue;
        this.written = snapshot.text().substring(issue.getOffset(), issue.getOffset() + issue.getLength());
    }

    /** {@return the ways to mend a mistake; none where it is in another file or no plain way is known} */
    static List<GuestFix> of(ModelSnapshot snapshot, Issue issue) {
        boolean here = issue.getOffset() != null && issue.getLength() != null
                && issue.getOffset() + issue.getLength() <= snapshot.text().length();
        if (!here || issue.getCode() == null || !(snapshot.root() instanceof Program program)) {
            return List.of();
        }
        GuestFixes fixes = new GuestFixes(snapshot, program, issue);
        return switch (issue.getCode()) {
        case ProblemCodes.UNKNOWN_OPERATION -> fixes.renamed(fixes.operations());
        case ProblemCodes.UNDEFINED_SYMBOL -> fixes.symbol();
        case ProblemCodes.MACHINE -> fixes.machine();
        case ProblemCodes.INCLUDE -> fixes.include();
        default -> List.of();
        };
    }

    private List<String> operations() {
        List<String> names = new ArrayList<>(Directive.words());
        words().ifPresent(words -> names.addAll(words.operations().keySet()));
        names().all(program).forEach(symbols -> names.addAll(symbols.macros().keySet()));
        return names;
    }

    private List<GuestFix> symbol() {
        if (!written.matches("[\\p{L}_.][\\p{L}\\p{N}_.]*")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names().all(program).forEach(symbols -> names.addAll(symbols.all().keySet()));
        words().ifPresent(words -> names.addAll(words.operands().keySet()));
        List<GuestFix> fixes = new ArrayList<>(renamed(names));
        if (!written.startsWith(".")) {
            String end = snapshot.text().isEmpty() || snapshot.text().endsWith("\n") ? "" : "\n";
            fixes.add(GuestFix.replace("Create the label '" + written + "' at the end", snapshot.text().length(), 0,
                    end + written + ":\n"));
            fixes.add(GuestFix.replace("Create the constant '" + written + "'", afterClause(), 0,
                    written + " equ 0\n"));
        }
        return fixes;
    }

    /** {@return the start of the line behind the machine clause, or of the text where there is no line behind it} */
    private int afterClause() {
        int clause = snapshot.text().indexOf("machine");
        return clause < 0 ? 0 : snapshot.text().indexOf('\n', clause) + 1;
    }

    private List<GuestFix> renamed(List<String> names) {
        return NearestNames.to(written, names).stream().map(name -> GuestFix.replace("Change to '" + name + "'",
                issue.getOffset(), issue.getLength(), name)).toList();
    }

    private List<GuestFix> machine() {
        boolean missing = issue.getLength() == 0 && issue.getOffset() == 0;
        boolean unknown = written.startsWith("\"") && written.endsWith("\"") && written.length() > 1;
        if (!missing && !unknown) {
            return List.of();
        }
        List<String> machines = machines();
        if (missing) {
            return machines.stream().map(name -> GuestFix.replace("Write it for the machine \"" + name + "\"", 0, 0,
                    "machine \"" + name + "\"\n")).toList();
        }
        String wanted = written.substring(1, written.length() - 1);
        List<String> near = NearestNames.to(wanted, machines);
        return (near.isEmpty() ? machines : near).stream().map(name -> GuestFix.replace("Change to \"" + name + "\"",
                issue.getOffset(), issue.getLength(), '"' + name + '"')).toList();
    }

    private List<String> machines() {
        IResourceDescriptions index = snapshot.language().get(ResourceDescriptionsProvider.class)
                .getResourceDescriptions(snapshot.resource().getResourceSet());
        List<String> names = new ArrayList<>();
        index.getExportedObjectsByType(IsaPackage.Literals.MACHINE)
                .forEach(machine -> names.add(String.join(".", machine.getName().getSegments())));
        return names.stream().distinct().sorted().toList();
    }

    private List<GuestFix> include() {
        if (!written.startsWith("\"") || !written.endsWith("\"") || written.length() < 2) {
            return List.of();
        }
        String name = written.substring(1, written.length() - 1);
        Optional<IFile> file = IncludedPrograms.uri(snapshot.uri(), name).flatMap(ResourceUris::file)
                .filter(missing -> !missing.exists() && missing.getParent().exists());
        String clause = program.getMachine() == null || program.getMachine().eIsProxy() ? ""
                : "machine \"" + program.getMachine().getName() + "\"\n";
        return file.map(missing -> List.of(new GuestFix("Create the file " + name, 0, 0, clause, file)))
                .orElse(List.of());
    }

    private Optional<MachineWords> words() {
        return names().words(program);
    }

    private static ProgramNames names() {
        return Language.GASM.get(ProgramNames.class);
    }
}
