package org.trapeze.ui.classification;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;

import org.trapeze.ui.TrapezeUi;

/** Classifies one machine in the background, with progress in the Progress view, where it can be cancelled. */
final class ClassificationJob extends Job {
    private final ClassificationService service;
    private final Classifier classifier;
    private final DescribedMachine machine;
    private final Profile profile;

    ClassificationJob(ClassificationService service, Classifier classifier, DescribedMachine machine, Profile profile) {
        super(NLS.bind("Classifying the instructions of {0}", machine.architecture().name()));
        this.service = service;
        this.classifier = classifier;
        this.machine = machine;
        this.profile = profile;
        setPriority(Job.LONG);
    }

    DescribedMachine machine() {
        return machine;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<Classification> answer = Optional.empty();
        try {
            Classification result =
                    classifier.classify(machine.architecture(), profile, Options.DEFAULT, watch(monitor));
            answer = Optional.of(result).filter(complete -> !monitor.isCanceled());
        } catch (RuntimeException e) {
            TrapezeUi.log(getName(), e);
        } finally {
            service.finished(this, answer);
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private static Progress watch(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor);
        return new Progress() {
            private int last;

            @Override
            public void classified(int done, int total) {
                progress.setWorkRemaining(total - last);
                progress.worked(done - last);
                last = done;
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCanceled();
            }
        };
    }
}
