package org.trapeze.isa.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;

import org.trapeze.isa.isa.Assignment;
import org.trapeze.isa.isa.Call;
import org.trapeze.isa.isa.CallStatement;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DeviceDeclaration;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.RegisterItem;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.isa.SizeList;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.naming.NearestNames;

/** Fixes of a name that means nothing: another name, or a declaration of this one. */
final class UnknownNames {
    private final MachineText text;
    private final Mistake mistake;
    private final String name;

    UnknownNames(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
        this.name = mistake.written();
    }

    List<Fix> all() {
        EReference reference = text.reference().orElse(null);
        EObject context = text.element().orElse(null);
        if (reference == null || context == null) {
            return List.of();
        }
        boolean quoted = name.startsWith("\"");
        String plain = quoted && name.length() > 1 ? name.substring(1, name.length() - 1) : name;
        List<String> names = new ArrayList<>();
        mistake.resource().getResourceServiceProvider().get(IScopeProvider.class).getScope(context, reference)
                .getAllElements().forEach(one -> names.add(String.join(".", one.getName().getSegments())));
        List<Fix> fixes = new ArrayList<>();
        NearestNames.to(plain, names).forEach(near -> fixes.add(mistake.replaced("change-name",
                "Change to '" + near + "'", quoted ? '"' + near + '"' : near)));
        if (name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
            fixes.addAll(declared(reference, context));
        }
        return fixes;
    }

    private List<Fix> declared(EReference reference, EObject context) {
        EClass type = reference.getEReferenceType();
        int word = text.wordWidth();
        if (type == IsaPackage.Literals.CAUSE_DECLARATION) {
            return List.of(cause());
        } else if (type == IsaPackage.Literals.FUNCTION_DECLARATION && context instanceof Call call) {
            return List.of(declare("function", "function " + name + parameters(call.getArguments().size()) + " : "
                    + word + " = 0", FunctionDeclaration.class, ComponentDeclaration.class));
        } else if (type == IsaPackage.Literals.PROCEDURE_DECLARATION && context instanceof CallStatement call) {
            return List.of(declare("procedure", "procedure " + name + parameters(call.getArguments().size())
                    + " {" + mistake.newline() + "}", ProcedureDeclaration.class, FunctionDeclaration.class));
        } else if (type == IsaPackage.Literals.DEVICE_DECLARATION) {
            return List.of(declare("device", "device " + name + " : 8", DeviceDeclaration.class,
                    ComponentDeclaration.class));
        } else if (type == IsaPackage.Literals.SIZE_DECLARATION) {
            return List.of(declare("size", "sizes " + name + " = " + text.setting(SettingKind.UNIT).orElse(8),
                    SizeList.class));
        } else if (type == IsaPackage.Literals.NAMES_DECLARATION) {
            return List.of(declare("table of names", "names " + name + " { zero = 0 }", NamesDeclaration.class));
        } else if (type == IsaPackage.Literals.MODE_DECLARATION) {
            return mode();
        } else if (type == IsaPackage.Literals.FIELD_DECLARATION && context instanceof FieldAccess access) {
            return field(access);
        } else if (type == IsaPackage.Literals.COMPONENT_DECLARATION) {
            return List.of(register(context instanceof RegisterItem, word));
        }
        return type == IsaPackage.Literals.REFERABLE ? value(context, word) : List.of();
    }

    private String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> (count == 1 ? "value" : "value" + (i + 1)) + " : "
                + text.wordWidth()).collect(Collectors.joining(", ", "(", ")"));
    }

    @SafeVarargs
    private Fix declare(String what, String declaration,
            Class<? extends Declaration>... behind) {
        return Fix.of("declare", "Declare the " + what + " '" + name + "'", text.declared(declaration, behind));
    }

    private Fix register(boolean array, int width) {
        return declare("register", "general " + name + (array ? "[16]" : "") + " : " + width,
                ComponentDeclaration.class);
    }

    private List<Fix> value(EObject context, int word) {
        List<Fix> fixes = new ArrayList<>();
        boolean target = context instanceof Reference && context.eContainer() instanceof Assignment assignment
                && assignment.getTarget() == context;
        if (target && !mistake.resource().getParseResult().hasSyntaxErrors()) {
            fixes.add(Fix.replace("make-local", "Make '" + name + "' a local name", mistake.offset(), 0, "let "));
        }
        boolean array = context.eContainer() instanceof Index index && index.getTarget() == context;
        fixes.add(register(array, word));
        if (!target) {
            fixes.add(declare("constant", "constant " + name + " = 0", ConstantDeclaration.class,
                    ComponentDeclaration.class));
        }
        return fixes;
    }

    /** With the next number that no cause has. */
    private Fix cause() {
        long next = 1 + text.view().all(CauseList.class).stream().flatMap(list -> list.getCauses().stream())
                .map(CauseDeclaration::getNumber).flatMap(number -> Numbers.parse(number, 0, 1 << 30).stream())
                .mapToLong(Long::longValue).max().orElse(0);
        String label = "Declare the cause '" + name + "'";
        return text.last(CauseList.class).filter(list -> !list.getCauses().isEmpty())
                .map(list -> Fix.replace("declare", label, MachineText.node(list).getEndOffset(), 0,
                        ", " + name + " = " + next))
                .orElseGet(() -> Fix.of("declare", label, text.declared("faults " + name + " = " + next,
                        ComponentDeclaration.class)));
    }

    private List<Fix> mode() {
        long next = 1 + text.view().all(ModeList.class).stream().flatMap(list -> list.getModes().stream())
                .map(ModeDeclaration::getValue).flatMap(number -> Numbers.parse(number, 0, 1 << 30).stream())
                .mapToLong(Long::longValue).max().orElse(-1);
        return text.last(ModeList.class).filter(list -> !list.getModes().isEmpty() && list.getAbove() == null)
                .map(list -> Fix.replace("declare", "Declare the mode '" + name + "'",
                        MachineText.node(list.getModes().getLast()).getEndOffset(), 0, ", " + name + " = " + next))
                .map(List::of).orElse(List.of());
    }

    /** As the component's lowest bit. */
    private List<Fix> field(FieldAccess access) {
        ComponentDeclaration component = component(access.getTarget());
        if (component == null || component.eResource() != mistake.resource()) {
            return List.of();
        }
        String label = "Declare the field '" + name + "' of '" + component.getName() + "'";
        if (!component.getFields().isEmpty()) {
            return List.of(Fix.replace("declare", label,
                    MachineText.node(component.getFields().getLast()).getEndOffset(), 0, ", " + name + "[0]"));
        }
        // The fields stand behind the width, and the names of elements behind them. A width may be missing.
        return NodeModelUtils.findNodesForFeature(component, IsaPackage.Literals.COMPONENT_DECLARATION__WIDTH).stream()
                .limit(1).map(width -> Fix.replace("declare", label, width.getEndOffset(), 0, " { " + name + "[0] }"))
                .toList();
    }

    private static ComponentDeclaration component(EObject target) {
        EObject base = target instanceof Index index ? index.getTarget() : target;
        return base instanceof Reference reference
                && reference.getDeclaration() instanceof ComponentDeclaration component && !component.eIsProxy()
                        ? component : null;
    }
}
