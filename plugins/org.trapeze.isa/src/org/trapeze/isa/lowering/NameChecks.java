package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DeliveryDeclaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.SizeList;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.model.MachineNames.Space;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Checks that a name means one thing in its name space. */
final class NameChecks {
    private final MachineView view;
    private final Problems problems;
    private final Map<Space, Map<String, EObject>> seen = new EnumMap<>(Space.class);

    NameChecks(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    void all() {
        for (Machine machine : view.chain()) {
            // An extension's instruction may have the name of one it replaces.
            seen.remove(Space.INSTRUCTION);
            machine.getDeclarations().forEach(this::declaration);
        }
        directivesAndMnemonics();
    }

    private void declaration(Declaration declaration) {
        switch (declaration) {
            case ModeList list -> many(Space.VALUE, list.getModes());
            case CauseList list -> many(Space.VALUE, list.getCauses());
            case SizeList list -> many(Space.DIRECTIVE, list.getSizes());
            case ComponentDeclaration component -> {
                one(Space.VALUE, component);
                unique(component.getFields());
            }
            case AliasDeclaration alias -> one(Space.VALUE, alias);
            case ConstantDeclaration constant -> one(Space.VALUE, constant);
            case NamesDeclaration names -> one(Space.NAMES, names);
            case FunctionDeclaration function -> {
                one(Space.CALLABLE, function);
                unique(function.getParameters());
            }
            case ProcedureDeclaration procedure -> {
                one(Space.CALLABLE, procedure);
                unique(procedure.getParameters());
            }
            case DirectiveDeclaration directive -> {
                one(Space.DIRECTIVE, directive);
                unique(directive.getParameters());
            }
            case DeliveryDeclaration delivery when delivery.getCause() != null && delivery.getCode() != null ->
                unique(List.of(delivery.getCause(), delivery.getCode()));
            case TranslationDeclaration map when map.getAddress() != null && map.getAccess() != null
                    && map.getResult() != null -> translation(map);
            case OperandDeclaration operand -> one(Space.OPERAND, operand);
            case InstructionDeclaration instruction -> one(Space.INSTRUCTION, instruction);
            case ExtensionDeclaration extension -> one(Space.EXTENSION, extension);
            default -> one(Space.DEVICE, declaration);
        }
    }

    private void translation(TranslationDeclaration map) {
        List<EObject> names = new ArrayList<>(map.getAccess().getKinds());
        names.addAll(List.of(map.getAddress(), map.getAccess(), map.getResult()));
        unique(names);
    }

    private void many(Space space, List<? extends EObject> named) {
        named.forEach(one -> one(space, one));
    }

    private void one(Space space, EObject named) {
        check(seen.computeIfAbsent(space, key -> new HashMap<>()), named);
    }

    private void unique(List<? extends EObject> named) {
        Map<String, EObject> names = new HashMap<>();
        named.forEach(one -> check(names, one));
    }

    private void check(Map<String, EObject> names, EObject named) {
        EStructuralFeature feature = named.eClass().getEStructuralFeature("name");
        String name = feature == null ? null : (String) named.eGet(feature);
        EObject earlier = name == null ? null : names.putIfAbsent(name, named);
        if (earlier == null) {
            return;
        }
        boolean inherited = EcoreUtil.getRootContainer(earlier) != EcoreUtil.getRootContainer(named);
        if (inherited && ReplacementChecks.isReplaceable(named) && earlier.eClass() == named.eClass()) {
            names.put(name, named);
            ReplacementChecks.difference(earlier, named).ifPresent(difference -> problems.error(named, feature,
                    IssueCodes.DUPLICATE, "This takes the place of '" + name + "'" + place(earlier) + ": "
                    + difference));
        } else {
            problems.error(named, feature, IssueCodes.DUPLICATE, "'" + name + "' is declared already" + place(earlier));
        }
    }

    private String place(EObject earlier) {
        Machine machine = (Machine) EcoreUtil.getRootContainer(earlier);
        return machine == view.machine() ? "; choose another name" : " by the machine \"" + machine.getName() + "\"";
    }

    private void directivesAndMnemonics() {
        view.names().all(Space.DIRECTIVE).forEach((name, directive) -> {
            if (!view.instructions(name.toLowerCase(Locale.ROOT)).isEmpty()) {
                problems.error(directive, directive.eClass().getEStructuralFeature("name"), IssueCodes.DUPLICATE,
                        "'" + name + "' is the mnemonic of an instruction; assembly language could not tell them"
                                + " apart");
            }
        });
    }
}
