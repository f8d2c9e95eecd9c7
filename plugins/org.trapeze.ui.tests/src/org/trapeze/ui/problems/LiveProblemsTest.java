package org.trapeze.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Problems while one types. */
class LiveProblemsTest {
    private static final String GUEST = "machine \"tg\"\nentry start\nstart: hold\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void problemsComeAndGoInAProjectWithoutOurNature() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("plain", false), "g.gasm", GUEST));
        IAnnotationModel model = model(editor);
        Workbench.await("a problem", () -> problems(model).size() == 1);
        Annotation problem = problems(model).getFirst();
        assertEquals("org.eclipse.ui.workbench.texteditor.error", problem.getType());
        assertEquals(new Position(GUEST.indexOf("hold"), 4), model.getPosition(problem));
        Workbench.widget(editor).replaceTextRange(GUEST.indexOf("hold"), 4, "halt");
        Workbench.await("no problem", () -> problems(model).isEmpty());
    }

    @Test
    void aMachineBesideTheGuestIsFoundWithoutOurNature() throws Exception {
        IProject project = workbench.project("plain", false);
        LanguageEditor editor =
                workbench.open(workbench.file(project, "g.gasm", "machine \"mine\"\nentry start\nstart: halt\n"));
        IAnnotationModel model = model(editor);
        Workbench.await("a problem", () -> !problems(model).isEmpty());
        workbench.file(project, "other-name.isa", "machine \"mine\" extends \"tg\"\n");
        Workbench.await("no problem", () -> problems(model).isEmpty());
    }

    @Test
    void aProblemIsShownOnceAlthoughThereIsAMarker() throws Exception {
        IProject project = workbench.project("built", true);
        IFile file = workbench.file(project, "g.gasm", GUEST);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        assertEquals(1, file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO).length);
        IAnnotationModel model = model(workbench.open(file));
        Workbench.await("a problem", () -> problems(model).size() == 1);
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation instanceof MarkerAnnotation) {
                AnnotationPreference look =
                        EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(annotation);
                assertNull(look.getTextPreferenceKey(), "markers are not drawn in the text");
                assertNull(look.getVerticalRulerPreferenceKey(), "nor in the ruler");
                assertNull(look.getOverviewRulerPreferenceKey(), "nor in the overview");
            }
        }
    }

    private static IAnnotationModel model(LanguageEditor editor) {
        return editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
    }

    private static List<Annotation> problems(IAnnotationModel model) {
        List<Annotation> problems = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof ProblemAnnotation) {
                problems.add(annotation);
            }
        });
        return problems;
    }
}
