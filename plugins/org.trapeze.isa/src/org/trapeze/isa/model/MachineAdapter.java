package org.trapeze.isa.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.trapeze.isa.isa.Machine;

/**
 * Keeps what was computed about a machine next to it, for as long as neither its text nor that of a base changes. A
 * text's state is known by the object its last parse returned. Guarded by its monitor.
 */
final class MachineAdapter extends AdapterImpl {
    private record Stamp(Machine machine, Object parse) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Stamp stamp && stamp.machine == machine && stamp.parse == parse;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(machine);
        }
    }

    private List<Stamp> stamps = List.of();
    private MachineView view;

    static MachineAdapter of(Machine machine) {
        synchronized (machine) {
            MachineAdapter known = (MachineAdapter) EcoreUtil.getExistingAdapter(machine, MachineAdapter.class);
            if (known == null) {
                known = new MachineAdapter();
                machine.eAdapters().add(known);
            }
            return known;
        }
    }

    MachineView view(Machine machine) {
        // Outside of the monitor, since it may link and load.
        List<Machine> chain = chain(machine);
        return view(machine, chain, chain.stream().map(one -> new Stamp(one, parse(one))).toList());
    }

    private synchronized MachineView view(Machine machine, List<Machine> chain, List<Stamp> now) {
        if (view == null || !now.equals(stamps)) {
            stamps = now;
            view = new MachineView(machine, chain);
        }
        return view;
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == MachineAdapter.class;
    }

    private static List<Machine> chain(Machine machine) {
        List<Machine> chain = new ArrayList<>();
        for (Machine one = machine; one != null && !one.eIsProxy() && !chain.contains(one); one = one.getBase()) {
            chain.addFirst(one);
        }
        return List.copyOf(chain);
    }

    private static Object parse(Machine machine) {
        Resource resource = machine.eResource();
        return resource instanceof XtextResource text ? text.getParseResult() : resource;
    }
}
