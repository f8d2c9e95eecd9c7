package org.trapeze.isa.lowering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.resource.XtextResource;
import org.trapeze.isa.isa.ByteOrder;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DeliveryDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.ResetDeclaration;
import org.trapeze.isa.isa.Setting;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.isa.UndefinedDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Checks what a machine must have, may have once, and must not have twice. */
final class MachineChecks {
    private static final List<Class<? extends Declaration>> SINGLE = List.of(ByteOrder.class,
            TranslationDeclaration.class, UndefinedDeclaration.class, ResetDeclaration.class,
            DeliveryDeclaration.class);

    private final MachineView view;
    private final Problems problems;

    MachineChecks(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    void declarations() {
        boolean inheritanceIsClear = inheritance();
        new NameChecks(view, problems).all();
        view.chain().forEach(this::single);
        if (inheritanceIsClear) {
            complete();
        }
    }

    // ---- Inheritance ----

    private boolean inheritance() {
        Machine machine = view.machine();
        Set<Machine> seen = new HashSet<>();
        for (Machine one = machine; one != null; one = one.getBase()) {
            if (one.eIsProxy()) {
                problems.broken();
                return false;
            }
            if (!seen.add(one)) {
                circular(machine);
                return false;
            }
        }
        return true;
    }

    private void circular(Machine machine) {
        problems.error(machine, IsaPackage.Literals.MACHINE__BASE, IssueCodes.CIRCULAR,
                machine.getBase() == machine ? "A machine cannot extend itself"
                        : "This leads back to a machine already extended: " + path(machine));
    }

    private static String path(Machine machine) {
        StringBuilder path = new StringBuilder("\"" + machine.getName() + "\"");
        Set<Machine> seen = new HashSet<>(Set.of(machine));
        Machine one = machine.getBase();
        while (seen.add(one)) {
            path.append(" extends \"").append(one.getName()).append('"');
            one = one.getBase();
        }
        return path + " extends \"" + one.getName() + "\"";
    }

    // ---- Once ----

    private void single(Machine machine) {
        Map<Object, Declaration> first = new HashMap<>();
        for (Declaration declaration : machine.getDeclarations()) {
            Object kind = declaration instanceof Setting setting ? setting.getKind()
                    : SINGLE.stream().filter(single -> single.isInstance(declaration)).findFirst().orElse(null);
            if (kind != null && first.putIfAbsent(kind, declaration) != null) {
                problems.error(declaration, null, IssueCodes.DUPLICATE,
                        "This was declared before already; a machine has one of it");
            }
        }
        singleComponent(machine, ComponentKind.PC);
        singleComponent(machine, ComponentKind.MODE);
    }

    private void singleComponent(Machine machine, ComponentKind kind) {
        List<ComponentDeclaration> all = components(kind);
        for (ComponentDeclaration declaration : all.subList(Math.min(1, all.size()), all.size())) {
            if (declaration.eContainer() == machine) {
                problems.error(declaration, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.DUPLICATE,
                        "A machine has one component of kind " + kind.getLiteral() + already(all.getFirst()));
            }
        }
    }

    private static String already(ComponentDeclaration first) {
        return first.getName() == null ? "" : ", which is '" + first.getName() + "' already";
    }

    private List<ComponentDeclaration> components(ComponentKind kind) {
        return view.all(ComponentDeclaration.class).stream().filter(one -> one.getKind() == kind).toList();
    }

    // ---- Completeness ----

    private void complete() {
        Set<SettingKind> settings = new StorageHeader(view, problems).settings().keySet();
        require(settings.contains(SettingKind.UNIT), "bits of the smallest addressable unit", "unit 8");
        require(settings.contains(SettingKind.ADDRESS), "bits of an address", "address 16");
        require(settings.contains(SettingKind.STORAGE), "units of storage", "storage 65536");
        require(view.all(ModeList.class).stream().mapToInt(list -> list.getModes().size()).sum() >= 1,
                "its modes, from most to least privileged", "modes supervisor = 0, user = 1 (or modes only = 0)");
        require(!components(ComponentKind.PC).isEmpty(), "a program counter", "pc p : 16");
        require(!components(ComponentKind.MODE).isEmpty(), "a mode component", "mode m : 1");
        require(!view.all(CauseList.class).isEmpty(), "causes of traps", "faults memory = 1, illegal = 2");
        require(view.single(TranslationDeclaration.class).isPresent(), "address translation",
                "translate absolute raises memory");
        require(view.single(UndefinedDeclaration.class).isPresent(), "the cause that unknown instructions raise",
                "undefined raises illegal");
        require(view.single(DeliveryDeclaration.class).isPresent(), "trap delivery",
                "deliver (cause : 4, code : 8) { ... }");
    }

    private void require(boolean present, String what, String example) {
        if (!present && hasSyntaxErrors()) {
            // What is missing may well be written, but after an error behind which the parser found no way.
            problems.broken();
        } else if (!present) {
            problems.error(view.machine(), IsaPackage.Literals.MACHINE__NAME, IssueCodes.MISSING,
                    "The machine does not say: " + what + ", as in: " + example, List.of(example));
        }
    }

    private boolean hasSyntaxErrors() {
        return view.machine().eResource() instanceof XtextResource resource && resource.getParseResult() != null
                && resource.getParseResult().hasSyntaxErrors();
    }
}
