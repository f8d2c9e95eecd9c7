package org.trapeze.isa.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.ProcedureDeclaration;

/**
 * Which declarations of a machine take the place of inherited ones: those of the same kind and name. What the base
 * machine's declarations refer to by such a name is the extension's there, as in overriding. Immutable.
 */
final class Replacements {
    private record Key(Class<?> kind, String name) {
    }

    private final Map<EObject, EObject> successors = new IdentityHashMap<>();
    private final Set<EObject> replacing = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param chain the machines, the outermost base first */
    Replacements(List<Machine> chain) {
        Map<Key, EObject> inherited = new HashMap<>();
        for (Machine machine : chain) {
            Map<Key, EObject> own = new HashMap<>();
            machine.getDeclarations().forEach(declaration -> collect(own, declaration));
            own.forEach((key, declaration) -> {
                EObject before = inherited.put(key, declaration);
                if (before != null) {
                    successors.put(before, declaration);
                    replacing.add(declaration);
                }
            });
        }
    }

    private static void collect(Map<Key, EObject> own, Declaration declaration) {
        switch (declaration) {
            case FunctionDeclaration function -> put(own, function, function.getName());
            case ProcedureDeclaration procedure -> put(own, procedure, procedure.getName());
            case ComponentDeclaration component -> put(own, component, component.getName());
            case AliasDeclaration alias -> put(own, alias, alias.getName());
            case ConstantDeclaration constant -> put(own, constant, constant.getName());
            case NamesDeclaration names -> put(own, names, names.getName());
            case DirectiveDeclaration directive -> put(own, directive, directive.getName());
            default -> {
                // The others are replaced as a whole, as trap delivery is, or not at all.
            }
        }
    }

    private static void put(Map<Key, EObject> own, EObject declaration, String name) {
        if (name != null) {
            own.putIfAbsent(new Key(declaration.getClass(), name), declaration);
        }
    }

    /** {@return what holds in the place of a declaration: the last replacement, or itself} */
    <T extends EObject> T current(T declaration) {
        EObject now = declaration;
        while (successors.containsKey(now)) {
            now = successors.get(now);
        }
        @SuppressWarnings("unchecked") // what replaces is of the same class
        T same = (T) now;
        return same;
    }

    /** {@return whether a declaration takes the place of an inherited one} */
    boolean replaces(EObject declaration) {
        return replacing.contains(declaration);
    }
}
