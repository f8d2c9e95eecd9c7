package org.trapeze.isa.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.library.Library;

/**
 * Which machine a name means, for {@code extends "..."} and for a guest's {@code machine "..."} alike: one that the
 * project exports, else the file of that name in the same folder, else the library's.
 */
public final class MachineScopes {
    private MachineScopes() {
    }

    /**
     * {@return the machines that a file may refer to}
     *
     * @param context  the file that refers; machines found as files are loaded into its resource set
     * @param exported what the index (or the resource set) offers for a reference to a machine, from the global scope
     *                 provider of the referring language
     */
    public static IScope of(Resource context, IScope exported) {
        return new MachineScope(context, exported);
    }

    /** {@return the machine a file means by a name; see {@link #of}} */
    public static Optional<Machine> find(Resource context, IScope exported, String name) {
        return Optional.ofNullable(of(context, exported).getSingleElement(QualifiedName.create(name)))
                .map(found -> EcoreUtil.resolve(found.getEObjectOrProxy(), context))
                .filter(Machine.class::isInstance).map(Machine.class::cast);
    }

    private record MachineScope(Resource context, IScope exported) implements IScope {

        @Override
        public IEObjectDescription getSingleElement(QualifiedName name) {
            // Names of machines may hold dots, which a language's name converter takes for separators.
            String plain = String.join(".", name.getSegments());
            IEObjectDescription indexed = exported.getSingleElement(QualifiedName.create(plain));
            if (indexed != null && IsaPackage.Literals.MACHINE.isSuperTypeOf(indexed.getEClass())) {
                return indexed;
            }
            return MachineFiles.sibling(context, plain)
                    .or(() -> MachineFiles.library(context.getResourceSet(), plain))
                    .map(machine -> EObjectDescription.create(name, machine)).orElse(null);
        }

        @Override
        public Iterable<IEObjectDescription> getElements(QualifiedName name) {
            IEObjectDescription single = getSingleElement(name);
            return single == null ? List.of() : List.of(single);
        }

        @Override
        public IEObjectDescription getSingleElement(EObject object) {
            return object instanceof Machine machine && machine.getName() != null
                    ? EObjectDescription.create(QualifiedName.create(machine.getName()), machine) : null;
        }

        @Override
        public Iterable<IEObjectDescription> getElements(EObject object) {
            IEObjectDescription single = getSingleElement(object);
            return single == null ? List.of() : List.of(single);
        }

        @Override
        public Iterable<IEObjectDescription> getAllElements() {
            Map<String, IEObjectDescription> found = new LinkedHashMap<>();
            for (IEObjectDescription one : exported.getAllElements()) {
                if (IsaPackage.Literals.MACHINE.isSuperTypeOf(one.getEClass())) {
                    found.putIfAbsent(String.join(".", one.getName().getSegments()), one);
                }
            }
            // An index that knows the library makes it unnecessary to read all of it, only to list its names.
            Library.machineNames().stream().filter(name -> !found.containsKey(name))
                    .forEach(name -> MachineFiles.library(context.getResourceSet(), name).ifPresent(machine -> found
                            .put(name, EObjectDescription.create(QualifiedName.create(name), machine))));
            return new ArrayList<>(found.values());
        }
    }
}
