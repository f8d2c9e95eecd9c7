package org.trapeze.ui.occurrences;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.editor.ModelStrategy;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.navigation.ElementAtOffset;
import org.trapeze.ui.references.Occurrence;
import org.trapeze.ui.references.Occurrences;
import org.trapeze.ui.references.Target;

/**
 * Marks the places of what stands at the caret, in place of the platform's marking of equal words, whose switch in the
 * tool bar it obeys. The caret is followed in the user interface thread, places are found in a job; what is found for
 * another caret or another text than the present one is thrown away.
 */
public class MarkOccurrences extends ModelStrategy {
    /** The node and the key of the platform's switch. */
    private static final String NODE = "org.eclipse.ui.genericeditor";
    private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";

    /** More would cost the editor more than they tell anybody; those nearest to the caret are shown. */
    private static final int MOST = 500;

    private final ISelectionChangedListener caret = this::caretMoved;
    private final IPreferenceChangeListener switched = event -> {
        if (event.getKey().equals(SWITCH)) {
            look();
        }
    };
    private final Job job = Job.createSystem("Marking occurrences", this::find);
    private ISourceViewer viewer;
    private volatile int offset;
    /** What is marked; of the user interface thread. */
    private Annotation[] shown = {};

    @Override
    public void install(ITextViewer installed) {
        if (installed instanceof ISourceViewer source) {
            viewer = source;
            if (source.getSelectionProvider() instanceof IPostSelectionProvider provider) {
                provider.addPostSelectionChangedListener(caret);
            }
            preferences().addPreferenceChangeListener(switched);
        }
    }

    @Override
    public void uninstall() {
        if (viewer != null) {
            if (viewer.getSelectionProvider() instanceof IPostSelectionProvider provider) {
                provider.removePostSelectionChangedListener(caret);
            }
            preferences().removePreferenceChangeListener(switched);
            follow(null);
            show(viewer, Map.of());
        }
        viewer = null;
    }

    @Override
    protected void modelChanged(ModelSnapshot snapshot) {
        look();
    }

    private void caretMoved(SelectionChangedEvent event) {
        if (event.getSelection() instanceof ITextSelection selection && selection.getOffset() >= 0) {
            offset = selection.getOffset();
            look();
        }
    }

    private void look() {
        job.cancel();
        job.schedule();
    }

    private IStatus find(IProgressMonitor monitor) {
        int looked = offset;
        LiveModel present = model();
        ModelSnapshot snapshot = present == null ? null : present.current().orElse(null);
        if (snapshot == null) {
            // a listener hears of the next one
            return Status.OK_STATUS;
        }
        List<Occurrence> found = isOn() ? places(snapshot, looked, monitor::isCanceled) : List.of();
        if (!monitor.isCanceled()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (viewer != null && looked == offset && present.current().filter(snapshot::equals).isPresent()) {
                    show(viewer, annotations(found));
                }
            });
        }
        return Status.OK_STATUS;
    }

    /** The registers of a bank have one declaration; of them, only those that are written like this one are meant. */
    private static List<Occurrence> places(ModelSnapshot snapshot, int offset, CancelIndicator cancel) {
        List<Occurrence> all = Target.at(snapshot, offset)
                .map(target -> Occurrences.in(snapshot, target, cancel)).orElse(List.of());
        boolean register = snapshot.language() == Language.GASM && ElementAtOffset.find(snapshot, offset)
                .filter(found -> found.element() instanceof ComponentDeclaration).isPresent();
        Optional<String> word = all.stream()
                .filter(place -> place.offset() <= offset && offset <= place.offset() + place.length())
                .map(place -> word(snapshot, place)).findFirst();
        return register && word.isPresent()
                ? nearest(all.stream().filter(place -> word.get().equalsIgnoreCase(word(snapshot, place))).toList(),
                offset)
                : nearest(all, offset);
    }

    private static List<Occurrence> nearest(List<Occurrence> all, int offset) {
        return all.size() <= MOST ? all : all.stream()
                .sorted(Comparator.comparingInt(place -> Math.abs(place.offset() - offset))).limit(MOST).toList();
    }

    private static String word(ModelSnapshot snapshot, Occurrence place) {
        return snapshot.text().substring(place.offset(), place.offset() + place.length());
    }

    private static Map<Annotation, Position> annotations(List<Occurrence> found) {
        Map<Annotation, Position> annotations = new LinkedHashMap<>();
        found.forEach(place -> annotations.put(new OccurrenceAnnotation(place),
                new Position(place.offset(), place.length())));
        return annotations;
    }

    private void show(ISourceViewer where, Map<Annotation, Position> fresh) {
        IAnnotationModel annotations = where.getAnnotationModel();
        if (annotations instanceof IAnnotationModelExtension extension && shown.length + fresh.size() > 0) {
            extension.replaceAnnotations(shown, fresh);
        }
        shown = fresh.keySet().toArray(Annotation[]::new);
    }

    private static boolean isOn() {
        return preferences().getBoolean(SWITCH, true);
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
