package org.trapeze.isa.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.Setting;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.model.MachineNames.Space;
import org.trapeze.isa.model.Numbers;

/** Adds what every machine declares, made to suit what this one declares already. */
final class MissingParts {
    private static final int LEAST_CAUSE_WIDTH = 4;

    private final MachineText text;
    private final Mistake mistake;

    MissingParts(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
    }

    List<Fix> all() {
        if (mistake.data().size() != 1) {
            return List.of();
        }
        String example = mistake.data().getFirst();
        String word = example.split(" ")[0];
        int address = text.setting(SettingKind.ADDRESS).orElse(16);
        return switch (word) {
            case "unit", "address", "storage" -> added(example, "the setting '" + word + "'", Setting.class);
            case "modes" -> modes(example);
            case "pc" -> added("pc " + name("p", "pc") + " : " + address, "a program counter",
                    ComponentDeclaration.class);
            case "mode" -> added("mode " + name("m", "mode") + " : " + modeWidth(), "a mode component",
                    ComponentDeclaration.class);
            case "faults" -> added(example, "causes of traps", ComponentDeclaration.class);
            case "translate" -> cause("mem").map(cause -> added("translate absolute raises " + cause,
                    "address translation", CauseList.class)).orElse(List.of());
            case "undefined" -> cause("ill").map(cause -> added("undefined raises " + cause,
                    "what unknown instructions raise", TranslationDeclaration.class, CauseList.class))
                    .orElse(List.of());
            case "deliver" -> added(delivery(), "trap delivery", TranslationDeclaration.class, CauseList.class);
            default -> List.of();
        };
    }

    @SafeVarargs
    private List<Fix> added(String declaration, String what,
            Class<? extends Declaration>... behind) {
        return List.of(Fix.of("add-missing", "Add " + what, text.declared(declaration, behind)));
    }

    /** Two modes are the least; where there is one, another joins it. */
    private List<Fix> modes(String example) {
        Optional<ModeList> list = text.last(ModeList.class).filter(one -> one.getModes().size() == 1);
        return list.map(one -> List.of(Fix.replace("add-missing", "Add another mode",
                MachineText.node(one.getModes().getFirst()).getEndOffset(), 0, ", " + name("user", "user_mode") + " = "
                        + ("0".equals(one.getModes().getFirst().getValue()) ? 1 : 0))))
                .orElseGet(() -> added(example, "modes", Setting.class));
    }

    private String name(String wanted, String otherwise) {
        boolean taken = text.view().names().get(Space.VALUE, wanted) != null;
        return taken ? text.freeName(otherwise) : wanted;
    }

    private int modeWidth() {
        long highest = text.view().all(ModeList.class).stream().flatMap(list -> list.getModes().stream())
                .map(ModeDeclaration::getValue).flatMap(value -> Numbers.parse(value, 0, 1 << 30).stream())
                .mapToLong(Long::longValue).max().orElse(1);
        return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(highest));
    }

    /** The cause whose name sounds like it, else the first one. */
    private Optional<String> cause(String like) {
        List<String> causes = text.view().all(CauseList.class).stream().flatMap(list -> list.getCauses().stream())
                .map(CauseDeclaration::getName).filter(name -> name != null).toList();
        return causes.stream().filter(name -> name.contains(like)).findFirst()
                .or(() -> causes.stream().findFirst());
    }

    // ---- Trap delivery: the old program counter and the cause at the start of storage, then the privileged mode ----

    private String delivery() {
        int unit = text.setting(SettingKind.UNIT).orElse(8);
        String newline = mistake.newline();
        StringBuilder body = new StringBuilder("deliver (cause : " + causeWidth() + ", code : " + codeWidth() + ") {"
                + newline);
        component(ComponentKind.PC).ifPresent(pc -> {
            int width = Numbers.parse(pc.getWidth(), 1, 64).map(Long::intValue).orElse(unit);
            int stored = (width + unit - 1) / unit * unit;
            int units = stored / unit;
            int cause = (causeWidth() + unit - 1) / unit * unit;
            body.append("  phys[0 : " + stored + "] = zext(" + pc.getName() + ", " + stored + ")" + newline);
            body.append("  phys[" + units + " : " + cause + "] = zext(cause, " + cause + ")" + newline);
            body.append("  " + pc.getName() + " = " + (units + cause / unit) + newline);
        });
        component(ComponentKind.MODE).ifPresent(mode -> text.view().all(ModeList.class).stream()
                .flatMap(list -> list.getModes().stream()).map(ModeDeclaration::getName)
                .filter(name -> name != null).findFirst()
                .ifPresent(highest -> body.append("  " + mode.getName() + " = " + highest + newline)));
        return body.append("}").toString();
    }

    private Optional<ComponentDeclaration> component(ComponentKind kind) {
        return text.view().all(ComponentDeclaration.class).stream()
                .filter(one -> one.getKind() == kind && one.getName() != null).findFirst();
    }

    private int causeWidth() {
        long highest = text.view().all(CauseList.class).stream().flatMap(list -> list.getCauses().stream())
                .map(CauseDeclaration::getNumber).flatMap(value -> Numbers.parse(value, 0, 1 << 30).stream())
                .mapToLong(Long::longValue).max().orElse(1);
        return Math.max(LEAST_CAUSE_WIDTH, Long.SIZE - Long.numberOfLeadingZeros(highest));
    }

    /** Wide enough for a word, which traps may report. */
    private int codeWidth() {
        return Math.max(8, text.wordWidth());
    }
}
