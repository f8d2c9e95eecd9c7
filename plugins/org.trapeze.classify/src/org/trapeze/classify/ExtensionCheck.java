package org.trapeze.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.Protection.Reason;
import org.trapeze.classify.smt.Structure;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Intercept;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Reads;

/**
 * Tells of each instruction why a guest under an extension may execute it, from its classes in the sense of a guest.
 */
final class ExtensionCheck {
    private final Architecture machine;
    private final Profile profile;
    private final Extension extension;
    private final Circumstances circumstances;

    ExtensionCheck(Architecture machine, Profile profile, Extension extension) {
        this.machine = machine;
        this.profile = profile;
        this.extension = extension;
        this.circumstances = Circumstances.guests(extension);
    }

    /**
     * {@return whether the solver is to be asked for the classes in the sense of a guest: neither the classes on the
     * plain machine nor the form of the intercepts settle that the instruction is harmless}
     */
    boolean isOpen(InstructionClasses plain) {
        return isConcerned(plain) && !isTrapped(plain)
                && extension.of(plain.instruction().name()).stream().noneMatch(Intercept::isUnconditional);
    }

    /** What owned components are seen for, an instruction may be sensitive about that is not on the plain machine. */
    private boolean isConcerned(InstructionClasses plain) {
        Set<StateComponent> special = new HashSet<>(extension.owned());
        special.addAll(Reads.components(extension.hypervisor()));
        return !plain.isInnocuous() || structure(plain.instruction()).touches(special);
    }

    /** Where guests run in user mode, a privileged instruction traps wherever they execute it. */
    private boolean isTrapped(InstructionClasses plain) {
        return plain.isPrivileged() && !circumstances.guestOwnsMode();
    }

    private Structure structure(Instruction instruction) {
        return Structure.of(machine, instruction.body().statements(), circumstances);
    }

    /** {@return the verdict over all instructions} */
    ExtensionVerdict verdict(List<InstructionFindings> findings, int place) {
        List<Protection> protections = new ArrayList<>();
        for (InstructionFindings one : findings) {
            protection(one.classes(), one.guests().get(place)).ifPresent(protections::add);
        }
        boolean broken = protections.stream().anyMatch(one -> !one.harmless().orElse(true));
        boolean open = protections.stream().anyMatch(one -> one.harmless().isEmpty());
        Optional<Boolean> holds = broken ? Optional.of(false) : open ? Optional.empty() : Optional.of(true);
        return new ExtensionVerdict(extension, holds, protections, notes(findings));
    }

    private Optional<Protection> protection(InstructionClasses plain, Optional<InstructionClasses> guest) {
        boolean sensitive = !plain.isInnocuous() || guest.isPresent() && !guest.get().isInnocuous();
        if (!sensitive) {
            return Optional.empty();
        }
        boolean offends = guest.isPresent() && guest.get().offends(Property.SENSITIVE);
        boolean open = guest.isPresent() && guest.get().mayOffend(Property.SENSITIVE);
        List<Reason> reasons = offends || open ? List.of() : reasons(plain, guest);
        Optional<Boolean> harmless = offends ? Optional.of(false) : open ? Optional.empty() : Optional.of(true);
        List<Repair> repairs = offends ? repairs(guest.get()) : List.of();
        List<String> own = reasons.contains(Reason.OWN_COPY) ? own(plain.instruction()) : List.of();
        return Optional.of(new Protection(plain, guest, harmless, reasons, own, repairs));
    }

    // ---- Why harmless ----

    private List<Reason> reasons(InstructionClasses plain, Optional<InstructionClasses> guest) {
        List<Intercept> exits = extension.of(plain.instruction().name());
        boolean always = exits.stream().anyMatch(Intercept::isUnconditional);
        if (always || isTrapped(plain)) {
            return List.of(always ? Reason.INTERCEPTED : Reason.PRIVILEGED);
        }
        List<Reason> reasons = new ArrayList<>();
        if (guest.isPresent() && trapsSomewhere(guest.get())) {
            reasons.add(Reason.PRIVILEGED);
        }
        if (!exits.isEmpty()) {
            reasons.add(Reason.INTERCEPTED);
        }
        if (!own(plain.instruction()).isEmpty()) {
            reasons.add(Reason.OWN_COPY);
        }
        return reasons.isEmpty() ? List.of(Reason.HYPERVISOR_ONLY) : reasons;
    }

    private static boolean trapsSomewhere(InstructionClasses guest) {
        return guest.parts().isEmpty() ? guest.isPrivileged() && !guest.isInnocuous()
                : guest.parts().stream().anyMatch(part -> trapsSomewhere(part.classes()));
    }

    /** What of the guest's own an instruction can touch, by name. */
    private List<String> own(Instruction instruction) {
        Structure structure = structure(instruction);
        List<String> names = new ArrayList<>();
        machine.components().stream().filter(extension.owned()::contains)
                .filter(component -> structure.touches(Set.of(component))).forEach(one -> names.add(one.name()));
        if (extension.ownStorage() && (structure.accessesPhysically() || structure.storesUntranslated())) {
            names.add("its storage");
        }
        return names;
    }

    // ---- What would make it so ----

    private List<Repair> repairs(InstructionClasses guest) {
        List<InstructionPart> bad =
                guest.parts().stream().filter(part -> part.classes().offends(Property.SENSITIVE)).toList();
        String name = guest.instruction().name()
                + (bad.isEmpty() || bad.size() == guest.parts().size() ? "" : " with " + PartsText.words(bad));
        String block = "the extension \"" + extension.name() + "\"";
        List<Repair> repairs = new ArrayList<>();
        repairs.add(new Repair(Repair.Kind.INTERCEPT, "let " + block + " intercept " + name));
        List<String> shared = shared(guest.instruction());
        if (!shared.isEmpty()) {
            repairs.add(new Repair(Repair.Kind.OWN_COPY,
                    "let " + block + " give the guest its own copy of " + String.join(", ", shared)));
        }
        return repairs;
    }

    /** The resources that it touches and that guests share, but for what makes the hypervisor. */
    private List<String> shared(Instruction instruction) {
        Set<StateComponent> hypervisor = circumstances.hypervisorState();
        return machine.components().stream().filter(one -> isResource(one) && !hypervisor.contains(one)
                && structure(instruction).touches(Set.of(one))).map(StateComponent::name).toList();
    }

    private boolean isResource(StateComponent component) {
        StateKind kind = circumstances.kind(component);
        return kind == StateKind.MODE || kind == StateKind.RELOCATION
                || kind == StateKind.RESOURCE && profile == Profile.EXTENDED;
    }

    private List<String> notes(List<InstructionFindings> findings) {
        return findings.stream().filter(one -> !extension.of(one.classes().instruction().name()).isEmpty()
                && one.classes().isInnocuous()
                && one.guests().stream().allMatch(guest -> guest.map(InstructionClasses::isInnocuous).orElse(true)))
                .map(one -> one.classes().instruction().name()
                + " is intercepted, although it is innocuous in this profile")
                .toList();
    }
}
