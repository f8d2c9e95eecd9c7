package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;

/**
 * Everything the classifier found out about one instruction.
 *
 * <p>The verdicts are those on the whole instruction, all operand values together: it is privileged where it is for
 * every value, and it has a sensitivity where it has it for some value. Where the parts differ, {@link #parts} has the
 * verdicts on each of them, and the theorems look at these: an instruction does not stand in the way of a monitor if
 * every part of it that is sensitive is a privileged one.
 *
 * @param instruction the instruction
 * @param user        the least privileged mode, the paper's u
 * @param privileged  whether it is privileged
 * @param control     whether it is control sensitive, from each mode, most privileged first
 * @param location    whether it is location sensitive, in each mode
 * @param mode        whether it is mode sensitive, over all pairs of modes
 * @param resource    whether it is resource sensitive, in each mode
 * @param parts       where a verdict depends on operand values: the instruction for each of them, all values together;
 *                    else empty
 */
public record InstructionClasses(Instruction instruction, Mode user, Verdict privileged, Map<Mode, Verdict> control,
        Map<Mode, Verdict> location, Verdict mode, Map<Mode, Verdict> resource, List<InstructionPart> parts) {
    public InstructionClasses {
        Objects.requireNonNull(instruction);
        Objects.requireNonNull(privileged);
        Objects.requireNonNull(mode);
        parts = List.copyOf(parts);
    }

    /** The classes of an instruction that is not split by its operands' values. */
    InstructionClasses(Instruction instruction, Mode user, Verdict privileged, Map<Mode, Verdict> control,
            Map<Mode, Verdict> location, Verdict mode, Map<Mode, Verdict> resource) {
        this(instruction, user, privileged, control, location, mode, resource, List.of());
    }

    /** {@return the same verdicts on the instruction as the machine has it, where another body stood for its own} */
    InstructionClasses of(Instruction described) {
        if (described.equals(instruction)) {
            return this;
        }
        return new InstructionClasses(described, user, privileged, control, location, mode, resource, parts);
    }

    /** {@return the same verdicts with those on parts beside them} */
    InstructionClasses withParts(List<InstructionPart> all) {
        return new InstructionClasses(instruction, user, privileged, control, location, mode, resource, all);
    }

    /**
     * {@return the classes of the instruction with certain operands: those of the part that they belong to, where a
     * verdict depends on them and they leave but one}
     *
     * @param operands the operands' values, unsigned, by their names; one that is missing could be anything
     */
    public InstructionClasses with(Map<String, Long> operands) {
        List<InstructionPart> left = parts.stream().filter(part -> part.covers(operands)).toList();
        return left.size() == 1 ? left.getFirst().classes() : this;
    }

    /**
     * {@return whether some part of the instruction certainly has a sensitivity that counts for a theorem and is not
     * privileged}
     *
     * @param premise {@link Property#SENSITIVE} for Theorem 1, {@link Property#USER_SENSITIVE} for Theorem 3
     */
    public boolean offends(Property premise) {
        return parts.isEmpty() ? verdict(premise).isYes() && privileged.isNo()
                : parts.stream().anyMatch(part -> part.classes().offends(premise));
    }

    /** {@return whether some part of the instruction may offend, for all that is known, though none certainly does} */
    public boolean mayOffend(Property premise) {
        return !offends(premise) && (parts.isEmpty() ? !verdict(premise).isNo() && !privileged.isYes()
                : parts.stream().anyMatch(part -> part.classes().mayOffend(premise)));
    }

    /** {@return whether the instruction is privileged for some operand values and not for others} */
    public boolean isConditionallyPrivileged() {
        return !isPrivileged() && parts.stream()
                .anyMatch(part -> part.classes().isPrivileged() && !part.classes().isVacuouslyPrivileged());
    }

    /**
     * {@return whether the instruction is privileged as far as is known only because all that it does is memory traps}
     */
    public boolean isVacuouslyPrivileged() {
        return isPrivileged() && privileged.witness().isEmpty();
    }

    /** {@return the verdict on a property, over all modes} */
    public Verdict verdict(Property property) {
        return switch (property) {
            case PRIVILEGED -> privileged;
            case CONTROL_SENSITIVE -> inAnyMode(control);
            case LOCATION_SENSITIVE -> inAnyMode(location);
            case MODE_SENSITIVE -> mode;
            case RESOURCE_SENSITIVE -> inAnyMode(resource);
            case SENSITIVE -> sensitive();
            case USER_SENSITIVE -> Verdict.anyOf(List.of(control.get(user), location.get(user)));
        };
    }

    /** {@return whether the instruction certainly is privileged} */
    public boolean isPrivileged() {
        return privileged.isYes();
    }

    /** {@return whether the instruction certainly is control sensitive from some mode} */
    public boolean isControlSensitive() {
        return verdict(Property.CONTROL_SENSITIVE).isYes();
    }

    /** {@return whether the instruction certainly is location, mode or resource sensitive} */
    public boolean isBehaviourSensitive() {
        return behaviour().isYes();
    }

    /** {@return whether the instruction certainly is not sensitive; false where that is not decided} */
    public boolean isInnocuous() {
        return sensitive().isNo();
    }

    /** {@return whether every question about the instruction was answered} */
    public boolean isDecided() {
        List<Verdict> all = new ArrayList<>(List.of(privileged, mode));
        all.addAll(control.values());
        all.addAll(location.values());
        all.addAll(resource.values());
        return all.stream().allMatch(Verdict::isDecided)
                && parts.stream().allMatch(part -> part.classes().isDecided());
    }

    /** {@return the modes from which the instruction certainly is control sensitive} */
    public List<Mode> controlModes() {
        return yesModes(control);
    }

    /** {@return the modes in which the instruction certainly is location sensitive} */
    public List<Mode> locationModes() {
        return yesModes(location);
    }

    /** {@return the modes in which the instruction certainly is resource sensitive} */
    public List<Mode> resourceModes() {
        return yesModes(resource);
    }

    /** {@return whether the instruction is location, mode or resource sensitive (PG §2, behavior sensitive)} */
    public Verdict behaviour() {
        return Verdict.anyOf(List.of(verdict(Property.LOCATION_SENSITIVE), mode, verdict(Property.RESOURCE_SENSITIVE)));
    }

    private Verdict sensitive() {
        return Verdict.anyOf(List.of(verdict(Property.CONTROL_SENSITIVE), behaviour()));
    }

    /** User mode first: a witness there tells more, since programs under a monitor run in user mode (PG fn 5). */
    private static Verdict inAnyMode(Map<Mode, Verdict> byMode) {
        return Verdict.anyOf(List.copyOf(byMode.values()).reversed());
    }

    private static List<Mode> yesModes(Map<Mode, Verdict> byMode) {
        return byMode.entrySet().stream().filter(entry -> entry.getValue().isYes()).map(Map.Entry::getKey).toList();
    }
}
