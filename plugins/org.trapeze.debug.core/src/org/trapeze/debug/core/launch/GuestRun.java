package org.trapeze.debug.core.launch;

import java.nio.charset.Charset;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunch;
import org.trapeze.asm.image.Image;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.counts.CountsJob;
import org.trapeze.debug.core.counts.PlaceCounts;
import org.trapeze.debug.core.counts.RunCounts;
import org.trapeze.debug.core.model.GuestProcess;
import org.trapeze.debug.core.model.GuestTarget;
import org.trapeze.debug.core.session.GuestSession;
import org.trapeze.debug.core.session.Motion;
import org.trapeze.debug.core.session.Outcome;
import org.trapeze.debug.core.session.SessionListener;
import org.trapeze.debug.core.session.Suspension;
import org.trapeze.debug.core.source.AssembledProgram;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.debug.core.streams.ConsoleStreams;
import org.trapeze.machine.Machine;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.session.MachineConfiguration;
import org.trapeze.vmm.session.MachineStack;

/** Puts one launch together: machines, session, console, process and, when debugging, the debug target. */
final class GuestRun implements SessionListener {
    /** Storage units in which instructions are counted at most. */
    private static final long MOST_COUNTED = 1 << 24;

    private final GuestSettings settings;
    private final GuestBuild build;
    private final ILaunch launch;
    private final GuestSession session;
    private final ConsoleStreams streams;
    private final GuestProcess process;
    private final MachineStack stack;
    private final RunCounts.Run counts;
    private final CountsJob counting;
    private SessionListener target = new Nobody();

    GuestRun(GuestSettings settings, GuestBuild build, ILaunch launch, Charset charset) throws CoreException {
        this.settings = settings;
        this.build = build;
        this.launch = launch;
        session = new GuestSession("Guest " + settings.guest().getName());
        streams = new ConsoleStreams(charset);
        process = new GuestProcess(launch, settings.guest().getName() + " on " + title(), session, streams);
        stack = machines();
        counts = RunCounts.Run.of(build.image(), new PlaceCounts(counted(build.image())));
        counting = new CountsJob(counts);
        session.count(counts.counts());
    }

    /** {@return how many units are counted in: none where no line would show it} */
    private static int counted(Image image) {
        return image.lines().entries().isEmpty() ? 0 : (int) Math.min(image.extent(), MOST_COUNTED);
    }

    private MachineStack machines() throws CoreException {
        MachineConfiguration configuration = new MachineConfiguration(build.architecture()).observer(session)
                .device(ConsoleDevice.nameIn(build.architecture()), streams.port());
        settings.storage().ifPresent(configuration::storage);
        try {
            MachineStack machines = configuration.monitor(settings.monitor(), settings.depth()).build();
            load(machines.guest());
            return machines;
        } catch (MonitorException e) {
            throw new CoreException(TrapezeDebug.error(e.getMessage()));
        }
    }

    private void load(Machine guest) throws CoreException {
        if (build.image().extent() > guest.storage().size()) {
            throw new CoreException(TrapezeDebug.error(settings.guest().getName() + " needs " + build.image().extent()
                    + " units of storage, but its machine has only " + guest.storage().size()
                    + ". Give the machine more storage or use fewer monitors."));
        }
        build.image().load(guest.storage()::write);
        guest.state().set(build.architecture().pc(), build.image().entryPc());
    }

    /** Starts the guest; from here on it is on its own. */
    void start(boolean debug) {
        launch.addProcess(process);
        process.created();
        if (debug) {
            connect();
        }
        counting.schedule();
        session.start(stack.machines(), this, settings.budget().orElse(RunRequest.UNLIMITED),
                debug && settings.stopAtEntry());
    }

    private void connect() {
        AssembledProgram program = new AssembledProgram(title(), "guest " + settings.guest().getName(), build.image());
        GuestTarget debugTarget = new GuestTarget(launch, process, program, build.architecture(),
                stack.machines().size(), StorageMap.of(stack, build.image()), session);
        target = debugTarget;
        launch.addDebugTarget(debugTarget);
        debugTarget.connect();
    }

    /** {@return how the machine and what stands on it is called} */
    private String title() {
        String name = build.architecture().name();
        return switch (settings.monitor()) {
            case NONE -> name + ", bare";
            default -> name + " under " + settings.monitor().id()
                    + (settings.depth() > 1 ? " x " + settings.depth() : "");
        };
    }

    @Override
    public void resumed(Motion motion) {
        target.resumed(motion);
    }

    @Override
    public void suspended(Suspension suspension) {
        streams.finish();
        RunCounts.publish(counts, false);
        target.suspended(suspension);
    }

    @Override
    public void ended(Outcome outcome) {
        outcome.defect().ifPresent(defect -> TrapezeDebug.log("A guest could not be executed further.", defect));
        streams.summarize(Summary.of(outcome, stack.statistics()), outcome.kind() == Outcome.Kind.HALTED);
        // Who hears of the end may ask for the counts at once.
        counting.end();
        RunCounts.publish(counts, false);
        process.ended(outcome);
        target.ended(outcome);
    }

    /** Who listens where nobody debugs. */
    private static final class Nobody implements SessionListener {
        @Override
        public void resumed(Motion motion) {
            // a guest that is not debugged never rests
        }

        @Override
        public void suspended(Suspension suspension) {
            // a guest that is not debugged never rests
        }

        @Override
        public void ended(Outcome outcome) {
            // the process says it all
        }
    }
}
