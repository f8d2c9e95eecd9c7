package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.SettingDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers what monitors keep and the hardware extensions for virtualization. What is broken is left out. */
final class VirtualizationLowering {
    private final MachineView view;
    private final Problems problems;
    private final Symbols symbols;

    VirtualizationLowering(MachineView view, Problems problems, Symbols symbols) {
        this.view = view;
        this.problems = problems;
        this.symbols = symbols;
    }

    /** {@return what the description says} */
    Virtualization lower(List<Instruction> instructions) {
        List<MonitorSetting> settings = new ArrayList<>();
        view.all(SettingDeclaration.class).forEach(one -> setting(one).ifPresent(settings::add));
        List<Extension> extensions = new ArrayList<>();
        for (ExtensionDeclaration declaration : view.all(ExtensionDeclaration.class)) {
            new ExtensionLowering(declaration, instructions, symbols, problems).lower().ifPresent(extensions::add);
        }
        return new Virtualization(settings, extensions);
    }

    private Optional<MonitorSetting> setting(SettingDeclaration declaration) {
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE));
        Expr condition = body.value(declaration, () -> body.expressions().condition(declaration.getCondition()));
        if (condition == null) {
            return Optional.empty();
        }
        if (Reads.components(condition).isEmpty()) {
            problems.error(declaration.getCondition(), null, IssueCodes.NOT_CONSTANT,
                    "What a monitor keeps is about the machine's state, but this is the same in every state");
            return Optional.empty();
        }
        return Optional
                .of(new MonitorSetting(condition, declaration.getSource() == null ? "" : declaration.getSource()));
    }
}
