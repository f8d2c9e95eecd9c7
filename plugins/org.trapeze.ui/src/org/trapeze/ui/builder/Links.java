package org.trapeze.ui.builder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.trapeze.asm.gasm.Include;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/**
 * What a file was linked to when it was last built.
 *
 * @param machine  the name of the machine it describes; empty for a guest
 * @param files    that it was linked to, directly or through others
 * @param machines names of the machines in them, its own included: if one of these names comes to mean another file,
 *                 then this file is to be linked anew
 * @param errors   whether it had errors that a file to which it was not linked may put an end to
 */
record Links(String machine, Set<URI> files, Set<String> machines, boolean errors) {

    /** {@return whether a change of some files, which describe machines of these names now or did before, matters} */
    boolean concernedBy(Collection<URI> changed, Collection<String> names) {
        return errors || changed.stream().anyMatch(files::contains) || names.stream().anyMatch(machines::contains);
    }

    /** Follows links. Made for one build, in which the way on from a file that many others refer to is found once. */
    static final class Finder {
        private final Map<Resource, Set<Resource>> next = new HashMap<>();

        /**
         * {@return what a resource, all of whose references are resolved, is linked to}
         *
         * @param errors whether something is wrong with it
         */
        Links find(Resource resource, boolean errors) {
            Set<Resource> reached = new HashSet<>();
            follow(resource, reached);
            Set<URI> files = new HashSet<>();
            Set<String> machines = new HashSet<>();
            for (Resource one : reached) {
                files.add(one.getURI());
                machines.add(machine(one));
            }
            machines.remove("");
            files.remove(resource.getURI());
            return new Links(machine(resource), Set.copyOf(files), Set.copyOf(machines),
                    errors && !isComplete(resource, reached));
        }

        /** Says whether a guest has found all that it refers to. Descriptions are few: of them it is not asked. */
        private static boolean isComplete(Resource resource, Set<Resource> reached) {
            return root(resource) instanceof Program program && program.getMachine() != null
                    && !program.getMachine().eIsProxy()
                    && LoweredMachine.of(program.getMachine()).architecture().isPresent()
                    && reached.stream().allMatch(Finder::hasIncludes);
        }

        private static boolean hasIncludes(Resource resource) {
            return !(root(resource) instanceof Program program) || program.getElements().stream().noneMatch(
                    one -> one instanceof Include include
                            && (include.getProgram() == null || include.getProgram().eIsProxy()));
        }

        private static EObject root(Resource resource) {
            return resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        }

        /** Ends that a resource, which is used no more, is kept in memory. */
        void forget(Resource resource) {
            next.remove(resource);
        }

        private void follow(Resource resource, Set<Resource> reached) {
            if (reached.add(resource)) {
                next.computeIfAbsent(resource, Finder::targets).forEach(target -> follow(target, reached));
            }
        }

        private static Set<Resource> targets(Resource resource) {
            Set<Resource> targets = new HashSet<>();
            for (EObject target : EcoreUtil.ExternalCrossReferencer.find(resource).keySet()) {
                targets.add(target.eResource());
            }
            targets.remove(null);
            return targets;
        }

        private static String machine(Resource resource) {
            return root(resource) instanceof Machine machine && machine.getName() != null ? machine.getName() : "";
        }
    }
}
