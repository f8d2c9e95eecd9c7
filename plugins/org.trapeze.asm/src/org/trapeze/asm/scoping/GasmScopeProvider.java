package org.trapeze.asm.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.IncludedPrograms;
import org.trapeze.isa.scoping.MachineScopes;

import com.google.inject.Inject;

/** What the cross-references of the guest language may refer to. */
public class GasmScopeProvider extends AbstractGasmScopeProvider {
    @Inject
    private ProgramNames names;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == GasmPackage.Literals.PROGRAM__MACHINE) {
            return MachineScopes.of(context.eResource(), super.getScope(context, reference));
        }
        if (reference == GasmPackage.Literals.INCLUDE__PROGRAM) {
            return new WordScope(name -> IncludedPrograms.find(context.eResource(), name).orElse(null), List::of);
        }
        if (!(EcoreUtil.getRootContainer(context) instanceof Program program)) {
            return IScope.NULLSCOPE;
        }
        MachineWords words = names.words(program).orElse(null);
        return reference == GasmPackage.Literals.STATEMENT__OPERATION ? operations(program, words, context)
                : operands(program, words, context);
    }

    private IScope operations(Program program, MachineWords words, EObject context) {
        return new WordScope(word -> {
            EObject first = words == null ? null : words.operation(word);
            if (first == null) {
                return names.macro(program, word);
            }
            return words.isShared(word) ? SharedMnemonics.meant(context, program.getMachine())
                    .map(EObject.class::cast).orElse(first) : first;
        }, () -> allOperations(program, words));
    }

    private List<Map<String, ? extends EObject>> allOperations(Program program, MachineWords words) {
        List<Map<String, ? extends EObject>> all = new ArrayList<>();
        if (words != null) {
            all.add(words.operations());
        }
        names.all(program).forEach(symbols -> all.add(symbols.macros()));
        return all;
    }

    private IScope operands(Program program, MachineWords words, EObject context) {
        Element from = EcoreUtil2.getContainerOfType(context, Element.class);
        return new WordScope(word -> {
            EObject symbol = names.symbol(program, word, from);
            return symbol == null && words != null ? words.operand(word) : symbol;
        }, () -> allOperands(program, words));
    }

    private List<Map<String, ? extends EObject>> allOperands(Program program, MachineWords words) {
        List<Map<String, ? extends EObject>> all = new ArrayList<>();
        names.all(program).forEach(symbols -> all.add(symbols.all()));
        if (words != null) {
            all.add(words.operands());
        }
        return all;
    }
}
