package org.trapeze.asm.scoping;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.scoping.IScope;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.Machine;
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
        if (!(EcoreUtil.getRootContainer(context) instanceof Program program)) {
            return IScope.NULLSCOPE;
        }
        if (reference == GasmPackage.Literals.STATEMENT__OPERATION) {
            return names.words(program).map(words -> operations(words, context, program.getMachine()))
                    .orElse(IScope.NULLSCOPE);
        }
        return operands(names.symbols(program), names.words(program).orElse(null));
    }

    private static IScope operations(MachineWords words, EObject context, Machine machine) {
        return new WordScope(word -> {
            EObject first = words.operation(word);
            return words.isShared(word) ? SharedMnemonics.meant(context, machine).map(EObject.class::cast).orElse(first)
                    : first;
        }, List.of(words.operations()));
    }

    private static IScope operands(ProgramSymbols symbols, MachineWords words) {
        if (words == null) {
            return new WordScope(symbols::get, List.of(symbols.all()));
        }
        return new WordScope(word -> {
            EObject symbol = symbols.get(word);
            return symbol == null ? words.operand(word) : symbol;
        }, List.<Map<String, ? extends EObject>>of(symbols.all(), words.operands()));
    }
}
