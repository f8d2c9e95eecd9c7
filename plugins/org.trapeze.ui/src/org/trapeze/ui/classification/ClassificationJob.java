package org.trapeze.ui.classification;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.preferences.Preferences;

/** Classifies one machine in the background, with progress in the Progress view, where it can be cancelled. */
final class ClassificationJob extends Job {
    private final ClassificationService service;
    private final Classifier classifier;
    private final DescribedMachine machine;
    private final Profile profile;
    /** None where the job was cancelled, perhaps before it ran, or failed. */
    private volatile Optional<Classification> answer = Optional.empty();
    private volatile Share share = new Share(0, 0);

    ClassificationJob(ClassificationService service, Classifier classifier, DescribedMachine machine, Profile profile) {
        super(NLS.bind("Classifying the instructions of {0} ({1} profile)", machine.architecture().name(),
                profile.word()));
        this.service = service;
        this.classifier = classifier;
        this.machine = machine;
        this.profile = profile;
        setPriority(Job.LONG);
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                service.finished(ClassificationJob.this, answer);
            }
        });
    }

    DescribedMachine machine() {
        return machine;
    }

    Profile profile() {
        return profile;
    }

    Share share() {
        return share;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == ClassificationService.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Classification result = classifier.classify(machine.architecture(), profile,
                    Preferences.options(TrapezeUi.get().getPreferenceStore()), new Watch(monitor));
            answer = Optional.of(result).filter(complete -> !monitor.isCanceled());
        } catch (RuntimeException e) {
            TrapezeUi.log(getName(), e);
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** Passes on how far the classifier is, and whether it is to stop. */
    private final class Watch implements Progress {
        private final IProgressMonitor monitor;
        private final SubMonitor progress;

        Watch(IProgressMonitor monitor) {
            this.monitor = monitor;
            this.progress = SubMonitor.convert(monitor);
        }

        @Override
        public void classified(int done, int total) {
            progress.setWorkRemaining(total - share.done());
            progress.worked(done - share.done());
            share = new Share(done, total);
        }

        @Override
        public void decided(InstructionClasses classes) {
            if (!monitor.isCanceled()) {
                service.decided(ClassificationJob.this, classes);
            }
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }
    }
}
